using MainWp.Json;

namespace MainWp;

/// <summary>The facts about a site before it is judged. A requested fact that is null could not be read.</summary>
/// <param name="Row">The site's row in the dashboard.</param>
/// <param name="Asked">What else was asked for.</param>
internal sealed record SiteFacts(Site Row, IReadOnlyCollection<HealthPart> Asked)
{
    /// <summary>The pending updates that are not ignored; as far as the row tells, until more is known.</summary>
    public IReadOnlyList<Update> Updates { get => field ??= PendingUpdates.NotIgnoredBySite(Row); set; }

    /// <summary>How many security checks failed.</summary>
    public int? SecurityIssues { get; set; }

    /// <summary>Plugins without an author any more; the row may tell.</summary>
    public int? AbandonedPlugins { get; set; } = CountOf(Row.AbandonedPluginsText);

    /// <summary>Themes without an author any more; the row may tell.</summary>
    public int? AbandonedThemes { get; set; } = CountOf(Row.AbandonedThemesText);

    /// <summary>Whether the dashboard returned its monitors at all.</summary>
    public bool HasReadMonitors { get; set; }

    /// <summary>The site's monitor, the worst of several.</summary>
    public Monitor? Monitor { get; set; }

    /// <summary>The last time that the monitor found the site down.</summary>
    public MonitorIncident? LastIncident { get; set; }

    /// <summary>The known vulnerabilities of what is installed; null if they were not requested, or there was no feed.</summary>
    public IReadOnlyList<Vulnerability>? Vulnerabilities { get; set; }

    /// <summary>Whether known vulnerabilities were asked for.</summary>
    public bool AsksVulnerabilities { get; set; }

    public bool WasAsked(HealthPart part) => Asked.Contains(part);

    /// <summary>Whether this fact takes a request of its own for the site.</summary>
    public bool MustAsk(HealthPart part) => WasAsked(part) && part switch
    {
        HealthPart.Abandoned => AbandonedPlugins is null || AbandonedThemes is null,
        HealthPart.Monitor => Monitor is { Incidents30Days: > 0 },
        _ => true,
    };

    // The server writes nothing if there are none. A row without the field was not requested with it.
    private static int? CountOf(string? text) => text switch
    {
        null => null,
        "" => 0,
        _ => PlainValue.OfText(text) switch
        {
            IReadOnlyDictionary<string, object?> map => map.Count,
            IReadOnlyCollection<object?> list => list.Count,
            _ => null,
        },
    };
}
