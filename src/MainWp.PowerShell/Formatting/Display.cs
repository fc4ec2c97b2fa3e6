using System.Collections;
using System.ComponentModel;
using System.Management.Automation;

namespace MainWp.PowerShell.Formatting;

/// <summary>The texts of views that are not simply properties.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Display
{
    private const int MostFields = 4;

    /// <summary>A value as text that cannot do anything to the terminal; lists as their items.</summary>
    public static object? Plain(object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        null => null,
        string text => ShownText.Of(text),
        IReadOnlyDictionary<string, object?> fields => Fields(fields.Select(field => (field.Key, field.Value))),
        IDictionary fields => Fields(fields.Keys.Cast<object>().Select(name => (name.ToString()!, (object?)fields[name]))),
        IEnumerable items => ShownText.Of(string.Join(", ", items.Cast<object?>())),
        var other => ShownText.Of(other.ToString() ?? ""),
    };

    /// <summary>The items of a list, without the braces of a table.</summary>
    public static string Joined(IEnumerable<string>? items) => ShownText.Of(string.Join(", ", items ?? []));

    /// <summary>Items with the number of each, such as 1.2 (3).</summary>
    public static string Counted(IEnumerable? items, IEnumerable? counts) =>
        ShownText.Of(string.Join(", ", (items ?? Array.Empty<object>()).Cast<object?>().Zip((counts ?? Array.Empty<object>()).Cast<object?>(), (item, count) => $"{item} ({count})")));

    /// <summary>What a check found, and below it what to do about it.</summary>
    public static string Finding(ConnectionCheck check) => check.Remedy is null ? ShownText.Of(check.Detail) : $"{ShownText.Of(check.Detail)}\n{ShownText.Of(check.Remedy)}";

    /// <summary>The severity of a vulnerability, or its status if it is not certain.</summary>
    public static string Severity(object? status, object? severity) => $"{status}" == nameof(VulnerabilityStatus.Vulnerable) ? $"{severity}" : $"{status}";

    /// <summary>Whether a secret was asked for as text.</summary>
    public static bool IsText(object? secret) => (secret as PSObject)?.BaseObject is string || secret is string;

    // Written and shortened as the engine does it with a dictionary.
    private static string Fields(IEnumerable<(string Name, object? Value)> fields)
    {
        var shown = fields.Take(MostFields + 1).Select(field => $"[{field.Name}, {field.Value}]").ToList();
        return ShownText.Of($"{{{string.Join(", ", shown.Take(MostFields))}{(shown.Count > MostFields ? "\u2026" : "")}}}");
    }
}
