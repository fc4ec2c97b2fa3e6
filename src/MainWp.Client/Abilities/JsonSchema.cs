namespace MainWp;

/// <summary>
/// What a schema of an ability says, as WordPress reads it (rest_validate_value_from_schema). Why no library does that is in docs/abilities.md.
/// </summary>
internal static class JsonSchema
{
    /// <summary>The schema that takes any value.</summary>
    public static readonly IReadOnlyDictionary<string, object?> Anything = new Dictionary<string, object?>();

    private static readonly string[] Combinations = ["anyOf", "oneOf"];

    /// <summary>The types that a schema names.</summary>
    public static IReadOnlyList<string> TypesOf(IReadOnlyDictionary<string, object?> schema) => schema.TryGetValue("type", out var type) ? type switch
    {
        string one => [one],
        object?[] several => [.. several.OfType<string>()],
        _ => [],
    } : [];

    /// <summary>The names of the properties that must be given.</summary>
    // WordPress looks at a property's own "required", the older form, only where the object has no list of them.
    public static IEnumerable<string> RequiredOf(IReadOnlyDictionary<string, object?> schema) =>
        schema.TryGetValue("required", out var required) && required is object?[] names
            ? names.OfType<string>().Distinct()
            : Fields(schema, "properties")?.Where(property => property.Value is IReadOnlyDictionary<string, object?> own && own.TryGetValue("required", out var must) && must is true).Select(property => property.Key) ?? [];

    /// <summary>The table under a keyword, or null.</summary>
    public static IReadOnlyDictionary<string, object?>? Fields(IReadOnlyDictionary<string, object?> schema, string word) =>
        schema.TryGetValue(word, out var value) ? value as IReadOnlyDictionary<string, object?> : null;

    /// <summary>The forms under anyOf or oneOf, each with the type of the whole where it has none; null where there are none.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>>? FormsOf(IReadOnlyDictionary<string, object?> schema, string word) =>
        schema.TryGetValue(word, out var list) && list is object?[] forms && Array.TrueForAll(forms, form => form is IReadOnlyDictionary<string, object?> or object?[] { Length: 0 })
            ? [.. forms.Select(form => form is object?[] { Length: 0 } ? Anything : form).OfType<IReadOnlyDictionary<string, object?>>().Select(form => form.ContainsKey("type") || !schema.ContainsKey("type") ? form : Typed(form, schema["type"]))]
            : null;

    /// <summary>Whether it has anyOf or oneOf.</summary>
    public static bool HasForms(IReadOnlyDictionary<string, object?> schema) => Combinations.Any(schema.ContainsKey);

    /// <summary>The values that are allowed; null where any is.</summary>
    public static object?[]? ValuesOf(IReadOnlyDictionary<string, object?> schema) => schema.TryGetValue("enum", out var list) && list is object?[] { Length: > 0 } allowed ? allowed : null;

    /// <summary>Whether it is true or false and nothing else, null apart.</summary>
    public static bool IsFlag(IReadOnlyDictionary<string, object?> schema) => TypesOf(schema).Where(type => type != "null").SequenceEqual(["boolean"]);

    /// <summary>Whether its enum and its const, where it has one, have the flag.</summary>
    public static bool Allows(IReadOnlyDictionary<string, object?> schema, bool flag) =>
        (ValuesOf(schema) is not { } allowed || allowed.Any(value => value is bool one && one == flag)) && (!schema.TryGetValue("const", out var only) || (only is bool constant && constant == flag));

    /// <summary>Whether the flag may be meant: also where nothing names a type.</summary>
    public static bool TakesFlag(IReadOnlyDictionary<string, object?> schema, bool flag) => Allows(schema, flag)
        && (TypesOf(schema) is { Count: 0 } || TypesOf(schema).Contains("boolean")) && Combinations.All(word => FormsOf(schema, word) is not { } forms || forms.Any(form => TakesFlag(form, flag)));

    /// <summary>The schema and all that stand beside it for the same value, under anyOf, oneOf and allOf.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, object?>> PartsOf(IReadOnlyDictionary<string, object?> schema) =>
        Combinations.Append("allOf").SelectMany(word => FormsOf(schema, word) ?? []).SelectMany(PartsOf).Prepend(schema);

    /// <summary>The schema of the property of that name: its own, that of the first pattern that fits the name, or that of all others; null for none.</summary>
    public static IReadOnlyDictionary<string, object?>? Property(IReadOnlyDictionary<string, object?> schema, string name)
    {
        if (Fields(schema, "properties") is { } known && known.TryGetValue(name, out var own) && own is not null)
            return own as IReadOnlyDictionary<string, object?> ?? Anything;
        foreach (var pattern in Fields(schema, "patternProperties") ?? Anything)
        {
            if (SchemaPattern.Fits(pattern.Key, name) is not { } fits)
                return Anything;
            if (fits)
                return pattern.Value as IReadOnlyDictionary<string, object?> ?? Anything;
        }
        return Fields(schema, "additionalProperties");
    }

    /// <summary>Whether null fits: also where nothing names a type.</summary>
    public static bool TakesNull(IReadOnlyDictionary<string, object?> schema) => Takes(schema, "null");

    /// <summary>Whether a text may be meant.</summary>
    public static bool TakesText(IReadOnlyDictionary<string, object?> schema) =>
        TypesOf(schema).Contains("string") || (TypesOf(schema).Count == 0 && Combinations.Any(word => FormsOf(schema, word)?.Any(TakesText) == true));

    /// <summary>Whether it says that a table is wanted.</summary>
    public static bool TakesTable(IReadOnlyDictionary<string, object?> schema) => Takes(schema, "object");

    /// <summary>The name among those known: as it is, else the only one that differs from it in case; null where there is none.</summary>
    public static string? NameIn(IReadOnlyDictionary<string, object?>? known, string name)
    {
        if (known is null || known.ContainsKey(name))
            return known is null ? null : name;
        var others = known.Keys.Where(one => one.Equals(name, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return others.Count == 1 ? others[0] : null;
    }

    private static bool Takes(IReadOnlyDictionary<string, object?> schema, string type) =>
        TypesOf(schema) is { Count: > 0 } types ? types.Any(name => name == type || !SchemaType.IsKnown(name)) : Combinations.All(word => FormsOf(schema, word) is not { } forms || forms.Any(form => Takes(form, type)));

    private static Dictionary<string, object?> Typed(IReadOnlyDictionary<string, object?> form, object? type)
    {
        var typed = form.ToDictionary(field => field.Key, field => field.Value);
        typed["type"] = type;
        return typed;
    }
}
