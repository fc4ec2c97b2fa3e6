namespace MainWp;

/// <summary>
/// What a schema says about `confirm` anywhere: among its properties, in a pattern, for all names, and in anyOf, oneOf and allOf. If it is
/// a flag, PowerShell's own question replaces it. A text or a choice is the user's own value.
/// </summary>
internal sealed class AbilityConfirmation(IReadOnlyDictionary<string, object?> schema)
{
    private const string Word = "confirm";

    private readonly List<IReadOnlyDictionary<string, object?>> _parts = [.. JsonSchema.PartsOf(schema)];

    /// <summary>How the schema spells it; null where no property and no list of required names has it.</summary>
    public string? Name => field ??= Spelling();

    /// <summary>Whether it may be true, as a flag.</summary>
    public bool IsFlag => IsFlagAs(Name ?? Word);

    /// <summary>Whether every form of the input needs it.</summary>
    public bool IsRequired => Name is { } name && new[] { schema }.Concat((JsonSchema.FormsOf(schema, "allOf") ?? []).SelectMany(JsonSchema.PartsOf)).Any(part => JsonSchema.RequiredOf(part).Contains(name));

    /// <summary>Whether a name is that of a confirmation, in any case.</summary>
    public static bool Is(string name) => name.Equals(Word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a value has a field of that name, at any depth.</summary>
    public static bool IsIn(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> fields => fields.Any(field => Is(field.Key) || IsIn(field.Value)),
        object?[] items => items.Any(IsIn),
        _ => false,
    };

    /// <summary>Whether a value has one that is not false, at any depth.</summary>
    public static bool Gives(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> fields => fields.Any(field => (Is(field.Key) && field.Value is not (false or "0" or "false")) || Gives(field.Value)),
        object?[] items => items.Any(Gives),
        _ => false,
    };

    /// <summary>Whether a field of that name may be true, as a flag.</summary>
    public bool IsFlagAs(string name)
    {
        var all = _parts.Select(part => JsonSchema.Property(part, name)).Where(own => own is not null).ToList();
        return all.Count == 0 || all.Any(own => JsonSchema.TakesFlag(own!, true));
    }

    private string? Spelling()
    {
        var all = _parts.SelectMany(part => (JsonSchema.Fields(part, "properties")?.Keys ?? []).Concat(JsonSchema.RequiredOf(part))).Where(Is).ToList();
        return all.Contains(Word) ? Word : all.FirstOrDefault();
    }
}
