namespace MainWp;

/// <summary>The newest versions among sites.</summary>
internal sealed record FleetVersions(string? WordPress, string? Php, string? Child)
{
    public static FleetVersions Of(IReadOnlyCollection<SiteFacts> sites) => new(
        VersionOrder.Newest(sites.Select(site => site.Row.WordPressVersion?.ToString())),
        VersionOrder.Newest(sites.Select(site => site.Row.PhpVersion?.ToString())),
        VersionOrder.Newest(sites.Select(site => site.Row.ChildVersion?.ToString())));
}
