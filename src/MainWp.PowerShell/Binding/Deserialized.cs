using System.Management.Automation;

namespace MainWp.PowerShell.Binding;

/// <summary>Reads what a reference needs from an object that went through Export-Clixml, ConvertFrom-Json or Import-Csv.</summary>
internal static class Deserialized
{
    private const string Own = "MainWp.";
    private const string OwnDeserialized = "Deserialized." + Own;

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

    /// <summary>The dashboard that the object says it is of.</summary>
    public static Uri? Dashboard(PSObject value) => Property(value, "Dashboard") switch
    {
        Uri uri => uri,
        string text when Uri.TryCreate(text, UriKind.Absolute, out var uri) => uri,
        _ => null,
    };

    /// <summary>The class of an object of a dashboard, live or deserialised, such as Site; null for foreign objects.</summary>
    public static string? Kind(PSObject value)
    {
        if (value.BaseObject is ServiceObject live)
            return live.GetType().Name;
        foreach (var name in value.TypeNames)
        {
            if (name.StartsWith(OwnDeserialized, StringComparison.Ordinal))
                return name.Substring(OwnDeserialized.Length);
            if (name.StartsWith(Own, StringComparison.Ordinal))
                return name.Substring(Own.Length);
        }
        return null;
    }
}
