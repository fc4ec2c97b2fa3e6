using System.Management.Automation;

namespace MainWp.PowerShell.Binding;

/// <summary>Names an ability by its name or by object, which knows its dashboard.</summary>
public sealed class AbilityReference : Reference
{
    /// <summary>By name, such as mainwp/list-sites-v1.</summary>
    public AbilityReference(string name)
        : base(name.Trim(), null)
    {
    }

    /// <summary>By the ability itself.</summary>
    public AbilityReference(Ability ability)
        : base(ability.Name, ability.Dashboard)
    {
    }

    /// <summary>By an ability that went through Export-Clixml.</summary>
    public AbilityReference(PSObject value)
        : base(NameOf(value), value.BaseObject is Ability ability ? ability.Dashboard : Deserialized.Dashboard(value))
    {
    }

    /// <summary>The ability's name.</summary>
    internal string Name => Given;

    private static string NameOf(PSObject value) => value.BaseObject switch
    {
        AbilityReference reference => reference.Name,
        Ability ability => ability.Name,
        string name => name.Trim(),
        _ when Deserialized.Kind(value) is null or nameof(Ability) => Deserialized.Property(value, "Name")?.ToString() ?? throw NoAbility(value),
        _ => throw NoAbility(value),
    };

    private static PSInvalidCastException NoAbility(PSObject value) => new($"{value} names no ability: give a name such as mainwp/list-sites-v1, or an ability of Get-MainWpAbility.");
}
