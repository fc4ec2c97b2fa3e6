using System.Globalization;
using System.Text.RegularExpressions;

namespace MainWp;

/// <summary>
/// The part of JSON Schema that WordPress knows (rest_validate_value_from_schema), over plain values. A text is taken for the number, flag or
/// list that the schema wants, since people type texts. A library would not save that walk over the schema: JsonSchema.Net and NJsonSchema
/// only judge JSON that has its types already, the first knows no draft 4, whose forms WordPress has, and the second adds a megabyte.
/// </summary>
internal static class JsonSchema
{
    private static readonly TimeSpan PatternLimit = TimeSpan.FromSeconds(1);
    private static readonly Regex Placeholder = new("^<[a-z|]+>$", RegexOptions.CultureInvariant);

    /// <summary>The value in the types of its schema; what is wrong with it is added to the problems.</summary>
    /// <param name="value">Text, number, flag, list, dictionary or null.</param>
    /// <param name="schema">The schema as plain values.</param>
    /// <param name="path">Where the value stands, for the problems; "" for the whole input.</param>
    /// <param name="problems">What is wrong, a sentence each.</param>
    public static object? Read(object? value, IReadOnlyDictionary<string, object?> schema, string path, List<string> problems)
    {
        var name = path.Length == 0 ? "the input" : path;
        if (value is string text && Placeholder.IsMatch(text))
        {
            problems.Add($"{name} is still the template's {text}");
            return value;
        }
        var types = TypesOf(schema);
        if (types.Count > 0)
        {
            // An exact fit of any type comes before a conversion to the first.
            var (fits, typed) = types.Select(type => (Fits: SchemaType.Holds(type, value), Value: value)).FirstOrDefault(result => result.Fits);
            if (!fits)
                (fits, typed) = types.Select(type => SchemaType.Convert(type, value)).FirstOrDefault(result => result.Fits);
            if (!fits)
            {
                problems.Add($"{name} is {Say(value)} and must be {string.Join(" or ", types)}");
                return value;
            }
            value = typed;
        }
        if (!FitsAlternatives(value, schema, path))
            problems.Add($"{name} fits none of the forms that are allowed");
        CheckScalar(value, schema, name, problems);
        return value switch
        {
            IReadOnlyDictionary<string, object?> fields => ReadFields(fields, schema, path, problems),
            object?[] items => ReadItems(items, schema, path, problems),
            _ => value,
        };
    }

    /// <summary>The types that a schema names.</summary>
    public static IReadOnlyList<string> TypesOf(IReadOnlyDictionary<string, object?> schema) => schema.TryGetValue("type", out var type) ? type switch
    {
        string one => [one],
        object?[] several => [.. several.OfType<string>()],
        _ => [],
    } : [];

    /// <summary>The names of the properties that must be given.</summary>
    public static IEnumerable<string> RequiredOf(IReadOnlyDictionary<string, object?> schema)
    {
        var listed = schema.TryGetValue("required", out var required) && required is object?[] names ? names.OfType<string>() : [];
        // The older form: required on the property itself.
        var marked = Fields(schema, "properties")?.Where(property => property.Value is IReadOnlyDictionary<string, object?> own && own.TryGetValue("required", out var must) && must is true).Select(property => property.Key) ?? [];
        return listed.Concat(marked).Distinct();
    }

    private static Dictionary<string, object?> ReadFields(IReadOnlyDictionary<string, object?> fields, IReadOnlyDictionary<string, object?> schema, string path, List<string> problems)
    {
        var known = Fields(schema, "properties");
        foreach (var missing in RequiredOf(schema).Where(name => !fields.ContainsKey(name)))
            problems.Add($"{Join(path, missing)} is required");
        var read = new Dictionary<string, object?>();
        foreach (var field in fields)
        {
            // People do not mind the case of names; the server does.
            if (known?.Keys.FirstOrDefault(name => name.Equals(field.Key, StringComparison.OrdinalIgnoreCase)) is { } name)
                read[name] = known[name] is IReadOnlyDictionary<string, object?> own ? Read(field.Value, own, Join(path, name), problems) : field.Value;
            else
                read[field.Key] = ReadAdditional(field, schema, known, path, problems);
        }
        return read;
    }

    private static object? ReadAdditional(KeyValuePair<string, object?> field, IReadOnlyDictionary<string, object?> schema, IReadOnlyDictionary<string, object?>? known, string path, List<string> problems)
    {
        if (Fields(schema, "patternProperties")?.FirstOrDefault(pattern => Matches(field.Key, pattern.Key)) is { Value: IReadOnlyDictionary<string, object?> patterned })
            return Read(field.Value, patterned, Join(path, field.Key), problems);
        if (Fields(schema, "additionalProperties") is { } other)
            return Read(field.Value, other, Join(path, field.Key), problems);
        if (schema.TryGetValue("additionalProperties", out var allowed) && allowed is false)
            problems.Add($"{Join(path, field.Key)} is not known{(known is null ? "" : $"; known are {string.Join(", ", known.Keys)}")}");
        return field.Value;
    }

    private static object?[] ReadItems(object?[] items, IReadOnlyDictionary<string, object?> schema, string path, List<string> problems)
    {
        var name = path.Length == 0 ? "the input" : path;
        if (Number(schema, "minItems") is { } least && items.Length < least)
            problems.Add($"{name} must have {least} items at least");
        if (Number(schema, "maxItems") is { } most && items.Length > most)
            problems.Add($"{name} must have {most} items at most");
        return Fields(schema, "items") is { } item ? [.. items.Select((value, at) => Read(value, item, $"{path}[{at}]", problems))] : items;
    }

    private static void CheckScalar(object? value, IReadOnlyDictionary<string, object?> schema, string name, List<string> problems)
    {
        if (schema.TryGetValue("enum", out var list) && list is object?[] allowed && !allowed.Any(one => SchemaType.AreSame(one, value)))
            problems.Add($"{name} is {Say(value)} and must be one of {string.Join(", ", allowed.Select(Say))}");
        if (value is string text)
        {
            if (Number(schema, "minLength") is { } shortest && text.Length < shortest)
                problems.Add($"{name} must have {shortest} characters at least");
            if (Number(schema, "maxLength") is { } longest && text.Length > longest)
                problems.Add($"{name} must have {longest} characters at most");
            if (schema.TryGetValue("pattern", out var pattern) && pattern is string form && !Matches(text, form))
                problems.Add($"{name} must match {form}");
        }
        if (SchemaType.NumberOf(value) is not { } number)
            return;
        if (Number(schema, "minimum") is { } minimum && (number < minimum || (IsSet(schema, "exclusiveMinimum") && number == minimum)))
            problems.Add($"{name} must be {(IsSet(schema, "exclusiveMinimum") ? "more than " : "")}{minimum}{(IsSet(schema, "exclusiveMinimum") ? "" : " at least")}");
        if (Number(schema, "maximum") is { } maximum && (number > maximum || (IsSet(schema, "exclusiveMaximum") && number == maximum)))
            problems.Add($"{name} must be {(IsSet(schema, "exclusiveMaximum") ? "less than " : "")}{maximum}{(IsSet(schema, "exclusiveMaximum") ? "" : " at most")}");
    }

    private static bool FitsAlternatives(object? value, IReadOnlyDictionary<string, object?> schema, string path) =>
        new[] { "oneOf", "anyOf" }.All(word => !schema.TryGetValue(word, out var list) || list is not object?[] forms
            || forms.OfType<IReadOnlyDictionary<string, object?>>().Any(form => Fits(value, form, path)));

    private static bool Fits(object? value, IReadOnlyDictionary<string, object?> schema, string path)
    {
        var problems = new List<string>();
        Read(value, schema, path, problems);
        return problems.Count == 0;
    }

    private static IReadOnlyDictionary<string, object?>? Fields(IReadOnlyDictionary<string, object?> schema, string word) =>
        schema.TryGetValue(word, out var value) ? value as IReadOnlyDictionary<string, object?> : null;

    private static decimal? Number(IReadOnlyDictionary<string, object?> schema, string word) => schema.TryGetValue(word, out var value) ? SchemaType.NumberOf(value) : null;

    private static bool IsSet(IReadOnlyDictionary<string, object?> schema, string word) => schema.TryGetValue(word, out var value) && value is true;

    // What .NET cannot read or finish is left to the server.
    private static bool Matches(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, PatternLimit);
        }
        catch (Exception e) when (e is ArgumentException or RegexMatchTimeoutException)
        {
            return true;
        }
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string Say(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        bool flag => flag ? "true" : "false",
        IReadOnlyDictionary<string, object?> => "a table",
        object?[] => "a list",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
