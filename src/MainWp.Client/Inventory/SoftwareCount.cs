namespace MainWp;

/// <summary>Counts the sites that have each plugin or theme. It keeps the ids of the sites, not the plugins and themes.</summary>
internal sealed class SoftwareCount
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.OrdinalIgnoreCase);

    public void Add(ISiteItem item, int siteId, string siteName, bool isPending)
    {
        if (!_entries.TryGetValue(item.Slug, out var entry))
            _entries[item.Slug] = entry = new Entry(item.Slug, item.Name, item.Version);
        entry.Sites[siteId] = siteName;
        entry.Versions[item.Version?.ToString() ?? ""] = entry.Versions.TryGetValue(item.Version?.ToString() ?? "", out var count) ? count + 1 : 1;
        entry.Active += item.IsActive == true ? 1 : 0;
        entry.Pending += isPending ? 1 : 0;
        if (SoftwareVersion.Order.Compare(item.Version, entry.Newest) > 0)
            (entry.Newest, entry.Name) = (item.Version, item.Name);
    }

    /// <summary>What was counted, by name.</summary>
    public IEnumerable<T> Counted<T>(Uri dashboard)
        where T : InstalledSoftware, new() => _entries.Values.OrderBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase).ThenBy(entry => entry.Slug, StringComparer.Ordinal).Select(entry => new T
        {
            Slug = entry.Slug,
            Name = entry.Name,
            NewestVersion = entry.Newest,
            Versions = [.. entry.ByVersion.Select(version => SoftwareVersion.Of(version.Key) ?? new SoftwareVersion("unknown"))],
            VersionCounts = [.. entry.ByVersion.Select(version => version.Value)],
            SiteCount = entry.Sites.Count,
            ActiveCount = entry.Active,
            PendingCount = entry.Pending,
            SiteIds = [.. entry.Sites.Keys],
            Sites = [.. entry.Sites.Values],
            Dashboard = dashboard,
        });

    private sealed class Entry(string slug, string name, SoftwareVersion? newest)
    {
        public string Slug { get; } = slug;

        public string Name { get; set; } = name;

        public SoftwareVersion? Newest { get; set; } = newest;

        public SortedDictionary<int, string> Sites { get; } = [];

        public Dictionary<string, int> Versions { get; } = new(StringComparer.Ordinal);

        public IEnumerable<KeyValuePair<string, int>> ByVersion => Versions.OrderByDescending(version => SoftwareVersion.Of(version.Key), SoftwareVersion.Order);

        public int Active { get; set; }

        public int Pending { get; set; }
    }
}
