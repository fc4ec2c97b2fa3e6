using System.ComponentModel;

namespace MainWp.PowerShell.Formatting;

/// <summary>What the views show where it is not a property as it is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Display
{
    /// <summary>The items of a list, without the braces of a table.</summary>
    public static string Joined(IEnumerable<string>? items) => string.Join(", ", items ?? []);

    /// <summary>What a check found, and below it what to do about it.</summary>
    public static string Finding(ConnectionCheck check) => check.Remedy is null ? check.Detail : $"{check.Detail}\n{check.Remedy}";
}
