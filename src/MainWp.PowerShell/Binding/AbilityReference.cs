namespace MainWp.PowerShell.Binding;

/// <summary>Names an ability by its name or by object, which knows its dashboard.</summary>
public sealed class AbilityReference : Reference
{
    /// <summary>By name, such as mainwp/list-sites-v1, or object.</summary>
    public AbilityReference(object value)
        : base(NamedThing.Of(value, Namings.Ability), Namings.Ability)
    {
    }

    /// <summary>The ability's name.</summary>
    internal string Name => Thing!.Id?.Trim() ?? "";
}
