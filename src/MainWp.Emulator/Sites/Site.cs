using MainWp.Emulator.Monitors;
using MainWp.Emulator.Posts;
using MainWp.Emulator.Updates;

namespace MainWp.Emulator.Sites;

/// <summary>A child site: what the dashboard has stored about it, and what is really there.</summary>
internal sealed class Site
{
    private ChildContent? _content;

    public required int Id { get; init; }

    /// <summary>As stored, which is HTML-escaped.</summary>
    public required string Name { get; set; }

    public required string Url { get; set; }

    public int ClientId { get; set; }

    public SortedSet<int> TagIds { get; } = [];

    public string Note { get; set; } = "";

    public string AdminUser { get; set; } = "admin";

    public Connection Connection { get; set; }

    public bool IsSuspended { get; set; }

    public string SyncErrors { get; set; } = "";

    public DateTimeOffset LastSync { get; set; }

    public string WordPress { get; set; } = Catalog.CurrentCore;

    public string Php { get; set; } = "8.3.14";

    public string Child { get; set; } = "6.1";

    /// <summary>What the site's backup plugin told at the last sync; null where it has none that the child plugin knows.</summary>
    public DateTimeOffset? LastBackup { get; set; }

    /// <summary>Slugs of plugins whose author has not touched them for long, as of the last sync.</summary>
    public HashSet<string> AbandonedPlugins { get; } = [];

    /// <summary>Folders of such themes.</summary>
    public HashSet<string> AbandonedThemes { get; } = [];

    public int HealthScore { get; set; } = 100;

    public int HttpCode { get; set; } = 200;

    /// <summary>Whether the last check failed (offline_check_result -1).</summary>
    public bool IsTakenForDown => HttpCode != 200;

    public int VerifyCertificate { get; set; } = 2;

    public int ForceIpv4 { get; set; }

    public int SslVersion { get; set; }

    /// <summary>What the dashboard keeps for a password in front of the site.</summary>
    public Dictionary<string, string> HttpCredentials { get; } = new() { ["http_user"] = "", ["http_pass"] = "", ["uniqueId"] = "" };

    public List<InstalledItem> Plugins { get; init; } = [];

    public List<InstalledItem> Themes { get; init; } = [];

    /// <summary>What the dashboard believes is pending, until the next sync.</summary>
    public List<PendingUpdate> Pending { get; init; } = [];

    /// <summary>What has been updated on the child since.</summary>
    public HashSet<PendingUpdate> Applied { get; } = [];

    /// <summary>When a plugin, theme or WordPress itself was updated on the child, by slug.</summary>
    public Dictionary<string, DateTimeOffset> UpdatedAt { get; } = [];

    /// <summary>Plugins that were switched off on the child, which the next sync tells.</summary>
    public HashSet<string> SwitchedOff { get; } = [];

    public bool IgnoresCore { get; set; }

    public bool IgnoresPlugins { get; set; }

    public bool IgnoresThemes { get; set; }

    public IgnoredItems IgnoredPlugins { get; } = new();

    public IgnoredItems IgnoredThemes { get; } = new();

    public SiteMonitor Monitor { get; } = new();

    public ChildContent Content => _content ??= new ChildContent(this);

    public string Host => new Uri(Url).Host;

    public string Authority => new Uri(Url).Authority;

    public string Status => IsSuspended ? "suspended" : SyncErrors.Length > 0 ? "disconnected" : "connected";

    public InstalledItem? ActiveTheme => Themes.FirstOrDefault(theme => theme.IsActive);

    public IEnumerable<PendingUpdate> PendingOf(UpdateType type) => Pending.Where(update => update.Type == type);

    /// <summary>Asks the child what is there now. False when it does not answer.</summary>
    public bool Sync(DateTimeOffset now, Func<string, string> say)
    {
        SyncErrors = Connection switch
        {
            Connection.Refusing => say("ERROR: The child plugin on this site does not accept the dashboard. Switch the plugin off and on again."),
            Connection.Unreachable => say($"HTTP error - No address was found for {Host}"),
            _ => "",
        };
        if (Connection != Connection.Answering)
            return false;

        foreach (var update in Applied)
            Settle(update);
        Applied.Clear();
        foreach (var plugin in Plugins.Where(plugin => SwitchedOff.Remove(plugin.Slug)))
            plugin.IsActive = false;
        LastSync = now;
        return true;
    }

    private void Settle(PendingUpdate update)
    {
        Pending.Remove(update);
        if (update.Type == UpdateType.Core)
            WordPress = update.New;
        var installed = update.Type switch
        {
            UpdateType.Plugin => Plugins,
            UpdateType.Theme => Themes,
            _ => [],
        };
        if (installed.FirstOrDefault(item => item.Slug == update.Slug) is { } item)
            item.Version = update.New;
    }
}
