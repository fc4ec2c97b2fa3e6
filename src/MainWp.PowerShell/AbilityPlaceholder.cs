using System.Collections;
using System.Management.Automation;

namespace MainWp.PowerShell;

/// <summary>A value of a template that is not filled in yet. It is an object, so it cannot be mistaken for text.</summary>
public sealed class AbilityPlaceholder
{
    internal AbilityPlaceholder(string wanted, bool isRequired) => (Wanted, IsRequired) = (wanted, isRequired);

    /// <summary>The types that fit, such as integer or string|null.</summary>
    public string Wanted { get; }

    /// <summary>True where the ability cannot be run before this is filled in; false where it is left out if it is not.</summary>
    public bool IsRequired { get; }

    /// <inheritdoc/>
    public override string ToString() => $"<{Wanted}>";

    /// <summary>The placeholder that a value is, live, or read back from a file; null for any other value.</summary>
    internal static AbilityPlaceholder? Of(object? value)
    {
        if (value is AbilityPlaceholder or PSObject { BaseObject: AbilityPlaceholder })
            return value as AbilityPlaceholder ?? (AbilityPlaceholder)((PSObject)value).BaseObject;
        return value is PSObject copy && copy.BaseObject is not IDictionary && copy.Properties.Select(property => property.Name).SequenceEqual([nameof(Wanted), nameof(IsRequired)])
            ? new AbilityPlaceholder(copy.Properties[nameof(Wanted)].Value?.ToString() ?? "", LanguagePrimitives.IsTrue(copy.Properties[nameof(IsRequired)].Value))
            : null;
    }
}
