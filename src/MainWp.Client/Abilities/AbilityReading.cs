namespace MainWp;

/// <summary>An input as a schema reads it, with or without flags that are added.</summary>
/// <param name="IsSent">False where no input at all goes out.</param>
/// <param name="Value">What goes out.</param>
/// <param name="Problems">What is wrong with it, a clause each.</param>
/// <param name="IsDoubtful">True where the server may refuse it for what is left to it: bounds, counts, and forms of which exactly one has to fit.</param>
internal sealed record AbilityReading(bool IsSent, object? Value, IReadOnlyList<string> Problems, bool IsDoubtful)
{
    /// <summary>Reads it; null where flags are to be added to what is no table.</summary>
    /// <param name="ability">The ability.</param>
    /// <param name="given">What a person gave, as plain values.</param>
    /// <param name="isGiven">False where that is nothing at all.</param>
    /// <param name="flags">What is added. A list or a single value has no place for it, and does not give way.</param>
    public static AbilityReading? Of(Ability ability, object? given, bool isGiven, params (string Name, bool Value)[] flags)
    {
        if (!isGiven && flags.Length == 0 && ability.TakesNothing)
            return new AbilityReading(false, null, [], false);
        // Nothing at all is null to WordPress, or the default of the whole input: a schema that wants a table is given an empty one, and what is added goes to the default.
        var whole = isGiven ? given : flags.Length > 0 && ability.Schema.TryGetValue("default", out var fallback) ? fallback : JsonSchema.Anything;
        if (flags.Length > 0 && (whole is not IReadOnlyDictionary<string, object?> || !JsonSchema.TakesTable(ability.Schema)))
            return null;
        foreach (var (name, value) in flags)
        {
            var fields = ((IReadOnlyDictionary<string, object?>)whole!).Where(field => !IsSame(ability, field.Key, name)).ToDictionary(field => field.Key, field => field.Value);
            fields[name] = value;
            whole = fields;
        }
        var reader = new SchemaReader(ability.IsAskedByQuery);
        var read = reader.Read(whole, ability.Schema);
        if (ability.IsAskedByQuery)
            AbilityQuery.Of(read, reader.Problems);
        var judge = new SchemaReader(ability.IsAskedByQuery, converts: false);
        judge.Read(read, ability.Schema);
        return new AbilityReading(true, read, reader.Problems, judge is not { Problems.Count: 0, FitsSeveral: false });
    }

    private static bool IsSame(Ability ability, string name, string added) =>
        name == added || (name.Equals(added, StringComparison.OrdinalIgnoreCase) && !ability.Properties.ContainsKey(name));
}
