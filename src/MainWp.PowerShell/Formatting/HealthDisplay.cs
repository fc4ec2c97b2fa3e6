using System.Globalization;
using System.Management.Automation;

namespace MainWp.PowerShell.Formatting;

/// <summary>How the health of sites is shown. Colors are those of PSStyle, so that the engine removes them if they are not wanted.</summary>
public static class HealthDisplay
{
    /// <summary>The verdict in its color.</summary>
    /// <param name="state">The verdict.</param>
    /// <param name="style">The engine's PSStyle; null before PowerShell 7.2, which has none; then the plain word is shown.</param>
    public static string State(HealthState state, object? style)
    {
        var colour = state switch
        {
            HealthState.Critical => Style(style, "Formatting", "Error"),
            HealthState.Attention => Style(style, "Formatting", "Warning"),
            HealthState.Good => Style(style, "Foreground", "Green"),
            _ => Style(style, "Foreground", "BrightBlack"),
        };
        return colour is null ? state.ToString() : $"{colour}{state}{Style(style, "Reset")}";
    }

    /// <summary>A length of time as a person says it: 3d, 5h or 12m.</summary>
    public static string Age(TimeSpan? age) => age switch
    {
        null => "",
        { TotalDays: >= 1 } days => $"{(int)days.TotalDays}d",
        { TotalHours: >= 1 } hours => $"{(int)hours.TotalHours}h",
        { } rest => $"{Math.Max(0, (int)rest.TotalMinutes)}m",
    };

    /// <summary>The worst problem, and how many others there are.</summary>
    public static string Worst(SiteHealth health) => health.Problem.Count switch
    {
        0 => "",
        1 => ShownText.Of(health.Problem[0].Text),
        var count => $"{ShownText.Of(health.Problem[0].Text)} (+{(count - 1).ToString(CultureInfo.InvariantCulture)})",
    };

    /// <summary>A version, what is newer in the fleet, and the end of its support.</summary>
    public static string Version(VersionHealth version)
    {
        var end = version.EndOfSupport?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var support = version.Support switch
        {
            SupportState.Ended => $"no fixes since {end}",
            SupportState.SecurityOnly => end is null ? "security fixes only" : $"security fixes until {end}",
            SupportState.Supported => end is null ? "supported" : $"supported until {end}",
            _ => null,
        };
        var notes = new[] { version.IsNewestInFleet == false ? $"newest here {version.NewestInFleet}" : null, support }.OfType<string>();
        return ShownText.Of(notes.Any() ? $"{version} ({string.Join(", ", notes)})" : version.ToString());
    }

    /// <summary>All problems, a line each and the command below it.</summary>
    public static string Problems(SiteHealth health) =>
        string.Join(Environment.NewLine, health.Problem.Select(problem => $"{problem.Severity}: {ShownText.Of(problem.Text)}{Environment.NewLine}    {ShownText.Of(problem.Command)}"));

    /// <summary>Pending updates by type.</summary>
    public static string Updates(UpdateCount? count) =>
        count is null ? "" : $"{count.Total} (core {count.Core}, plugin {count.Plugin}, theme {count.Theme}, translation {count.Translation})";

    /// <summary>Versions and how many sites run each.</summary>
    public static string Versions(IReadOnlyList<VersionCount> versions) => ShownText.Of(string.Join(", ", versions));

    /// <summary>Kinds of problems and how many sites have each.</summary>
    public static string Counts(IReadOnlyList<ProblemCount> counts) => ShownText.Of(string.Join(", ", counts));

    private static string? Style(object? style, params string[] path)
    {
        foreach (var name in path)
            style = style is null ? null : PSObject.AsPSObject(style).Properties[name]?.Value;
        return style?.ToString();
    }
}
