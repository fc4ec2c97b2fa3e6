namespace MainWp;

/// <summary>The bounds, lengths, counts and patterns of a schema, as WordPress judges them for the type that it takes a value for.</summary>
internal static class SchemaBounds
{
    private static readonly char[] Separators = [',', ' ', '\t', '\n', '\r', '\v', '\f'];

    /// <summary>The value as the first of the types that takes it has it: a list or a table; null for all else.</summary>
    public static object? Inside(IReadOnlyList<string> types, object? value) => Best(types, value) switch
    {
        "array" => value is IReadOnlyDictionary<string, object?> numbered ? numbered.Values.ToArray() : value as object?[] ?? ListOf(value),
        "object" => value is object?[] items ? items.Select((item, at) => (item, at)).ToDictionary(pair => SchemaType.TextOf(pair.at), pair => pair.item) : value as IReadOnlyDictionary<string, object?> ?? JsonSchema.Anything,
        _ => null,
    };

    /// <summary>Whether a value keeps within them.</summary>
    public static bool Allow(IReadOnlyDictionary<string, object?> schema, IReadOnlyList<string> types, object? value) => Inside(types, value) switch
    {
        object?[] items => MayBeChosen(schema) && Counts(schema, items.Length, "minItems", "maxItems") && (!Says(schema, "uniqueItems") || items.Select(KeyOf).Distinct().Count() == items.Length),
        IReadOnlyDictionary<string, object?> fields => MayBeChosen(schema) && Counts(schema, fields.Count, "minProperties", "maxProperties"),
        _ => Best(types, value) switch
        {
            "string" => MayHaveFormat(schema, (string)value!) && Counts(schema, ((string)value!).Count(letter => !char.IsLowSurrogate(letter)), "minLength", "maxLength") && (!schema.TryGetValue("pattern", out var pattern) || SchemaPattern.Fits(pattern as string ?? "", (string)value!) != false),
            "number" or "integer" => Numbers(schema, SchemaType.NumberOf(value) ?? SchemaType.NumberIn(value)),
            _ => true,
        },
    };

    // A single value that is taken for a list is no longer one of the single values that are allowed.
    private static bool MayBeChosen(IReadOnlyDictionary<string, object?> schema) => JsonSchema.ValuesOf(schema) is not { } allowed || allowed.Any(one => one is object?[] or IReadOnlyDictionary<string, object?>);

    private static string? Best(IReadOnlyList<string> types, object? value) => value is "" && types.Contains("string") ? "string" : types.FirstOrDefault(type => SchemaType.Accepts(type, value));

    // Colours, dates, addresses and ids have all a mark in them.
    private static bool MayHaveFormat(IReadOnlyDictionary<string, object?> schema, string text) =>
        !schema.TryGetValue("format", out var format) || format is not ("hex-color" or "date-time" or "email" or "ip" or "uuid") || text.IndexOfAny(['#', '-', '@', '.', ':']) >= 0;

    private static bool Numbers(IReadOnlyDictionary<string, object?> schema, decimal? number) => number is not { } value
        || ((Of(schema, "multipleOf") is not { } step || step == 0 || (double)value % (double)step == 0)
        && (Of(schema, "minimum") is not { } least || (Says(schema, "exclusiveMinimum") ? value > least : value >= least))
        && (Of(schema, "maximum") is not { } most || (Says(schema, "exclusiveMaximum") ? value < most : value <= most)));

    private static bool Counts(IReadOnlyDictionary<string, object?> schema, int count, string least, string most) => !(count < Of(schema, least)) && !(count > Of(schema, most));

    private static decimal? Of(IReadOnlyDictionary<string, object?> schema, string word) => schema.TryGetValue(word, out var value) ? SchemaType.NumberOf(value) : null;

    private static bool Says(IReadOnlyDictionary<string, object?> schema, string word) => schema.TryGetValue(word, out var value) && value is not (null or false or "" or "0" or 0L);

    // What WordPress makes of a single value; false is an empty text to PHP.
    private static object?[] ListOf(object? value) => value is bool flag ? flag ? ["1"] : [] : [.. SchemaType.TextOf(value).Split(Separators, StringSplitOptions.RemoveEmptyEntries)];

    // A list is a table with numbers for names to PHP, and an empty one of either is the same.
    private static string KeyOf(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> fields => $"{{{string.Join(",", fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}:{KeyOf(field.Value)}"))}}}",
        object?[] items => $"{{{string.Join(",", items.Select((item, at) => $"{at}:{KeyOf(item)}"))}}}",
        string or PromptText => $"'{value}'",
        _ => value is null ? "null" : SchemaType.TextOf(value),
    };
}
