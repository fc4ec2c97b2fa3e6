using MainWp.Json;

namespace MainWp;

/// <summary>What is installed on the sites of a dashboard, without their rows. Equal texts are kept once, because there may be thousands of sites.</summary>
internal sealed class FleetInventory
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<SoftwareKey, List<InstalledEntry>> _entries = [];

    /// <summary>The sites about which the dashboard does not know everything, and why.</summary>
    public List<(Site Site, string Reason)> Unknown { get; } = [];

    /// <summary>How many sites were read.</summary>
    public int SiteCount { get; private set; }

    /// <summary>The software that any site has.</summary>
    public IReadOnlyCollection<SoftwareKey> Keys => _entries.Keys;

    /// <summary>Where a software is installed.</summary>
    public IReadOnlyList<InstalledEntry> Of(SoftwareKey key) => _entries.TryGetValue(key, out var entries) ? entries : [];

    /// <summary>Adds a site.</summary>
    /// <param name="row">Its row.</param>
    /// <param name="pending">Its pending updates that are not ignored.</param>
    public void Add(Site row, IEnumerable<Update> pending)
    {
        SiteCount++;
        var site = new Site { Id = row.Id, Name = row.Name, Url = row.Url, TagEntries = row.TagEntries, ClientName = row.ClientName, Dashboard = row.Dashboard };
        var offered = new Dictionary<(UpdateType, string), string?>();
        foreach (var update in pending)
            offered[(update.Type, update.Slug)] = update.NewVersion?.ToString();
        var plugins = InstalledItems.Read(row.PluginsText, MainWpJson.Default.SitePlugin, null);
        var themes = InstalledItems.Read(row.ThemesText, MainWpJson.Default.SiteTheme, null);
        foreach (var plugin in plugins?.Items ?? [])
            Put(UpdateType.Plugin, plugin.Slug, plugin.Name, plugin.Version, plugin.IsActive);
        foreach (var theme in themes?.Items ?? [])
            Put(UpdateType.Theme, theme.Slug, theme.Name, theme.Version, theme.IsActive);
        if (row.WordPressVersion is not null)
            Put(UpdateType.Core, PendingUpdate.CoreSlug, "WordPress", row.WordPressVersion, null);
        foreach (var reason in Gaps(row, plugins?.Total, themes?.Total))
            Unknown.Add((site, reason));

        void Put(UpdateType type, string slug, string name, SoftwareVersion? version, bool? isActive)
        {
            var key = SoftwareKey.OfInstalled(type, slug);
            if (!_entries.TryGetValue(key, out var entries))
                _entries[key = key with { Slug = Kept(key.Slug)! }] = entries = [];
            entries.Add(new InstalledEntry(site, key, Kept(slug)!, Kept(name)!, Kept(version?.ToString()), isActive, offered.TryGetValue((type, slug), out var next) ? Kept(next) : null));
        }
    }

    // WordPress always has a version, and a site always has a theme. If a row lacks one, it was not read.
    private static IEnumerable<string> Gaps(Site row, int? plugins, int? themes)
    {
        if ((plugins is null && row.PluginsText is not null) || (themes is null && row.ThemesText is not null))
            yield return Messages.InventoryUnreadableTitle;
        else if (plugins is null or 0)
            yield return Messages.NeverSyncedTitle;
        else if (themes is null or 0)
            yield return Messages.ThemesUnknownTitle;
        if (row.WordPressVersion is null && plugins is > 0)
            yield return Messages.WordPressUnknownTitle;
    }

    private string? Kept(string? text) => text is null ? null : _texts.TryGetValue(text, out var kept) ? kept : _texts[text] = text;
}
