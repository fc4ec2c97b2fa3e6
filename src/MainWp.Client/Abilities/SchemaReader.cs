namespace MainWp;

/// <summary>
/// Reads a value by its schema. A text is taken for what the schema wants, since people type texts; a value with a type of its own stays as
/// it is where the server takes it. Refused is only what every WordPress refuses: unknown and missing names, values that are not among
/// those allowed, and types that nothing converts. Lengths, bounds, patterns and counts are the server's to judge.
/// </summary>
/// <param name="isQuery">True for what goes into a query, where everything is text and nothing is null.</param>
/// <param name="converts">False judges a value as it is, by bounds and counts too: that decides between two ways to send a value, and never refuses one.</param>
internal sealed class SchemaReader(bool isQuery, bool converts = true)
{
    /// <summary>What is wrong, a clause each.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>True where exactly one form has to fit, and more than one may: the server knows more of that.</summary>
    public bool FitsSeveral { get; private set; }

    /// <summary>The value as it is to be sent.</summary>
    /// <param name="value">Text, number, flag, list, dictionary or null.</param>
    /// <param name="schema">The schema as plain values.</param>
    /// <param name="path">Where the value stands, for the problems; "" for the whole input.</param>
    public object? Read(object? value, IReadOnlyDictionary<string, object?> schema, string path = "")
    {
        var (problems, several) = (Problems.Count, FitsSeveral);
        var read = ReadAs(value, schema, path);
        var given = value is PromptText prompt ? prompt.Text : value;
        // What a conversion made invalid goes as it was given; in a query that is one text.
        if (!converts || Equals(read, given) || (isQuery && given is not (string or bool or long or decimal or double)) || Judges(schema, read, path) || !Judges(schema, given, path))
            return read;
        Problems.RemoveRange(problems, Problems.Count - problems);
        FitsSeveral = several;
        return isQuery ? given is bool flag ? Spelled(flag, schema, JsonSchema.TypesOf(schema), path) : SchemaType.TextOf(given) : given;
    }

    private object? ReadAs(object? value, IReadOnlyDictionary<string, object?> schema, string path)
    {
        var name = path.Length == 0 ? Messages.WholeInput : path;
        if (value is PromptText prompt)
            value = prompt.In(schema);
        var types = JsonSchema.TypesOf(schema);
        if (isQuery && value is bool flag)
            value = Spelled(flag, schema, types, path);
        // A value that fits is not converted. A conversion for the whole could make it invalid for the form, and the other way round.
        if (converts && types.Count > 0 && JsonSchema.HasForms(schema) && Reading(schema, value, path, isAsItIs: true) is { Problems.Count: 0, FitsSeveral: false } asItIs)
            return asItIs.Value;
        var effective = types;
        foreach (var word in new[] { "anyOf", "oneOf" })
        {
            if (JsonSchema.FormsOf(schema, word) is not { } forms)
                continue;
            (value, var form) = ReadForm(value, forms, isExact: word == "oneOf", name, path);
            effective = effective.Count > 0 ? effective : JsonSchema.TypesOf(form);
        }
        if (types.Count > 0)
        {
            var (fits, typed) = ReadType(types, IsSingle(types, value) ? new[] { value } : value);
            if (!fits)
            {
                Problems.Add(Messages.WrongType(name, value, types));
                return value;
            }
            value = typed;
        }
        if (value is not (IReadOnlyDictionary<string, object?> or object?[]) && !schema.ContainsKey("format") && JsonSchema.ValuesOf(schema) is { } allowed && !allowed.Any(one => SchemaType.MayBeSame(one, value)))
            Problems.Add(Messages.NotAllowed(name, value, allowed));
        if (!converts)
            return JudgedAsItIs(value, schema, effective, name, path);
        var inside = Checks(value, effective) ? this : new SchemaReader(isQuery);
        return value switch
        {
            IReadOnlyDictionary<string, object?> fields => inside.ReadFields(fields, schema, path),
            object?[] items => inside.ReadItems(items, effective.Contains("object") && !effective.Contains("array") ? JsonSchema.Anything : schema, path),
            _ => isQuery && value is not null ? SchemaType.TextOf(value) : value,
        };
    }

    private object? JudgedAsItIs(object? value, IReadOnlyDictionary<string, object?> schema, IReadOnlyList<string> types, string name, string path)
    {
        if (!SchemaBounds.Allow(schema, types, value))
            Problems.Add(Messages.OutOfBounds(name));
        object? read = SchemaBounds.Inside(types, value) switch
        {
            IReadOnlyDictionary<string, object?> fields => ReadFields(fields, schema, path),
            object?[] items => ReadItems(items, schema, path),
            _ => null,
        };
        return value switch
        {
            object?[] => read is Dictionary<string, object?> numbered ? numbered.Values.ToArray() : read ?? value,
            IReadOnlyDictionary<string, object?> => read is Array ? value : read ?? value,
            _ => isQuery && value is not null ? SchemaType.TextOf(value) : value,
        };
    }

    // Without a type WordPress looks at nothing inside, and to PHP a list is a table with numbers for names.
    private static bool Checks(object? value, IReadOnlyList<string> types) => value is Array
        ? types.Contains("array") && !types.Contains("object")
        : types.Contains("object") && !(types.Contains("array") && SchemaType.Accepts("array", value));

    private (bool Fits, object? Value) ReadType(IReadOnlyList<string> types, object? value)
    {
        if (value is IReadOnlyDictionary<string, object?> numbered && types.Contains("array") && !types.Contains("object") && SchemaType.Accepts("array", value))
            value = numbered.Values.ToArray();
        if (isQuery && value is long or decimal or double)
            value = SchemaType.TextOf(value);
        // A text stays one where a text is wanted; any other value stays as it is where the server takes it.
        var isTaken = types.Any(type => SchemaType.Accepts(type, value));
        if (!converts || (value is string ? types.Contains("string") : isTaken && value is not object?[] { Length: 0 }))
            return (isTaken, value);
        var (fits, typed) = types.Select(type => SchemaType.Convert(type, value)).FirstOrDefault(result => result.Fits);
        // The server takes a list for a table where a table may be meant.
        if (!fits || (isTaken && typed is object?[] { Length: > 0 } && types.Contains("object")))
            return (isTaken, value);
        return (true, isQuery && typed is bool read ? Preferred(read, types) : typed);
    }

    // In a query 1 and 0 are true and false to every PHP; the words stand only where a number or a text would be read from these.
    private static string Preferred(bool flag, IReadOnlyList<string> types) =>
        types.Count == 0 || types.FirstOrDefault(type => SchemaType.Accepts(type, "1")) == "boolean" || !types.Any(type => SchemaType.Accepts(type, "true")) ? flag ? "1" : "0" : SchemaType.TextOf(flag);

    private string Spelled(bool flag, IReadOnlyDictionary<string, object?> schema, IReadOnlyList<string> types, string path)
    {
        var preferred = Preferred(flag, types);
        string[] all = [preferred, flag ? "1" : "0", SchemaType.TextOf(flag)];
        return converts ? Array.Find(all, spelling => Judges(schema, spelling, path)) ?? preferred : preferred;
    }

    // One thing where a list is wanted is a list of it: a plugin that counts items would count none.
    private bool IsSingle(IReadOnlyList<string> types, object? value) =>
        converts && value is not (null or string or object?[] or IReadOnlyDictionary<string, object?>) && types.Where(type => type != "null").SequenceEqual(["array"]);

    private (object? Value, IReadOnlyDictionary<string, object?> Form) ReadForm(object? value, IReadOnlyList<IReadOnlyDictionary<string, object?>> forms, bool isExact, string name, string path)
    {
        var readings = forms.Select(form => Reading(form, value, path)).ToList();
        var fitting = readings.Where(reading => reading.Problems.Count == 0).Select(reading => reading.Value).ToList();
        if (fitting.Count == 0)
        {
            Problems.Add(readings.Count == 1 ? readings[0].Problems[0] : Messages.NoForm(name, readings.SelectMany(reading => reading.Problems).Distinct()));
            return (value, JsonSchema.Anything);
        }
        // What the user typed goes first, except a text that no form wants as a text. Where exactly one form has to fit, it is the spelling that only one takes.
        List<object?> spellings = value is string && !forms.Any(JsonSchema.TakesText) ? [.. fitting, value] : [value, .. fitting];
        var chosen = converts ? spellings.FindIndex(spelling => forms.Count(form => Judges(form, spelling, path)) is var count && (isExact ? count == 1 : count > 0)) : -1;
        var read = !converts ? value : chosen < 0 ? fitting[0] : spellings[chosen];
        FitsSeveral |= isExact && (converts ? chosen < 0 : fitting.Count > 1);
        return (read, forms.FirstOrDefault(form => Judges(form, read, path)) ?? JsonSchema.Anything);
    }

    private (object? Value, List<string> Problems, bool FitsSeveral) Reading(IReadOnlyDictionary<string, object?> form, object? value, string path, bool isAsItIs = false)
    {
        var reader = new SchemaReader(isQuery, converts && !isAsItIs);
        return (reader.Read(value, form, path), reader.Problems, reader.FitsSeveral);
    }

    private bool Judges(IReadOnlyDictionary<string, object?> form, object? value, string path) => Reading(form, value, path, isAsItIs: true) is { Problems.Count: 0, FitsSeveral: false };

    private Dictionary<string, object?> ReadFields(IReadOnlyDictionary<string, object?> fields, IReadOnlyDictionary<string, object?> schema, string path)
    {
        var known = JsonSchema.Fields(schema, "properties");
        var required = new HashSet<string>(JsonSchema.RequiredOf(schema));
        var read = new Dictionary<string, object?>();
        foreach (var field in fields)
        {
            // People do not mind the case of names; the server does.
            var name = converts && JsonSchema.NameIn(known, field.Key) is { } found && (found == field.Key || !fields.Keys.Contains(found, StringComparer.Ordinal)) ? found : field.Key;
            var own = known is not null && known.TryGetValue(name, out var property) ? property as IReadOnlyDictionary<string, object?> ?? JsonSchema.Anything : null;
            // If the server does not accept null, null means that nothing is sent.
            if (field.Value is null && !required.Contains(name) && (isQuery || (converts && own is not null && !JsonSchema.TakesNull(own))))
                continue;
            if (field.Value is null && isQuery)
                Problems.Add(Messages.NullInQuery(Join(path, name)));
            else
                read[name] = own is not null ? Read(field.Value, own, Join(path, name)) : ReadAdditional(field, schema, known, path);
        }
        foreach (var missing in required.Where(name => !read.ContainsKey(name) && !fields.ContainsKey(name)))
            Problems.Add(Messages.Missing(Join(path, missing)));
        return read;
    }

    private object? ReadAdditional(KeyValuePair<string, object?> field, IReadOnlyDictionary<string, object?> schema, IReadOnlyDictionary<string, object?>? known, string path)
    {
        if (JsonSchema.Property(schema, field.Key) is { } own)
            return Read(field.Value, own, Join(path, field.Key));
        if (schema.TryGetValue("additionalProperties", out var allowed) && allowed is false)
            Problems.Add(Messages.UnknownName(Join(path, field.Key), known?.Keys));
        return Read(field.Value, JsonSchema.Anything, Join(path, field.Key));
    }

    private object?[] ReadItems(object?[] items, IReadOnlyDictionary<string, object?> schema, string path)
    {
        var item = JsonSchema.Fields(schema, "items") ?? JsonSchema.Anything;
        if (isQuery && Array.IndexOf(items, null) is >= 0 and var at)
            Problems.Add(Messages.NullInQuery($"{path}[{at}]"));
        return [.. items.Select((value, index) => Read(value, item, $"{path}[{index}]"))];
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
