using System.Management.Automation;

namespace MainWp.PowerShell.Binding;

/// <summary>Reads what a reference needs from an object that went through Export-Clixml, ConvertFrom-Json or Import-Csv.</summary>
internal static class Deserialized
{
    private const string Prefix = "Deserialized.";

    /// <summary>The first of these properties that has a value.</summary>
    public static object? Property(PSObject value, params string[] names)
    {
        foreach (var name in names)
        {
            if (value.Properties[name]?.Value is { } found)
                return found is PSObject wrapped ? wrapped.BaseObject : found;
        }
        return null;
    }

    /// <summary>
    /// True for an object of this module that is of another type: its Id and Name are not those of what is looked for, and
    /// Get-MainWpCost | Remove-MainWpSite must not remove the site that has the cost's number.
    /// </summary>
    public static bool IsOther(PSObject value, Type own) => value.TypeNames
        .Select(name => name.StartsWith(Prefix, StringComparison.Ordinal) ? name.Substring(Prefix.Length) : name)
        .FirstOrDefault(name => name.StartsWith("MainWp.", StringComparison.Ordinal)) is { } type && type != own.FullName;

    /// <summary>The dashboard that the object says it is of.</summary>
    public static Uri? Dashboard(PSObject value) => Property(value, "Dashboard") switch
    {
        Uri uri => uri,
        string text when Uri.TryCreate(text, UriKind.Absolute, out var uri) => uri,
        _ => null,
    };
}
