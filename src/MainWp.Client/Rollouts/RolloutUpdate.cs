namespace MainWp;

/// <summary>One update of one site in a rollout, its result, and how the site is since.</summary>
public sealed class RolloutUpdate : MainWpObject
{
    /// <summary>The ring of its site.</summary>
    public string Ring => Site.Ring;

    /// <summary>The site's id.</summary>
    public int SiteId => Site.SiteId;

    /// <summary>The site's name.</summary>
    public string? SiteName => Site.SiteName;

    /// <summary>What it is for.</summary>
    public UpdateType Type { get; internal set; }

    /// <summary>What the server calls it: plugin file, theme folder, text domain, or wordpress.</summary>
    public string Slug { get; internal set; } = "";

    /// <summary>The name of plugin, theme or translation.</summary>
    public string? Name { get; internal set; }

    /// <summary>The version that was installed when the plan was made.</summary>
    public SoftwareVersion? FromVersion { get; internal set; }

    /// <summary>The version to install.</summary>
    public SoftwareVersion? ToVersion { get; internal set; }

    /// <summary>Its state.</summary>
    public RolloutUpdateState State { get; internal set; }

    /// <summary>Why it failed or was held back; empty where it was not.</summary>
    public string? Error { get; internal set; }

    /// <summary>When it was last started.</summary>
    public DateTime? StartedAt { get; internal set; }

    /// <summary>How its site is since, compared with before; empty before it was looked at.</summary>
    public RolloutVerdict? Verdict => Site.Verdict;

    /// <summary>What is not as it was on its site, and what was done about it; empty where nothing is.</summary>
    public string? Problem => Site.Mitigation is null ? Site.Problem : $"{Site.Problem} {Site.Mitigation}";

    /// <summary>How its site was before.</summary>
    public SiteLook? Before => Site.Before;

    /// <summary>How its site was when last looked at.</summary>
    public SiteLook? After => Site.After;

    /// <summary>A command line that shows more of its site, or undoes the harm, ready to be run; empty where there is no need.</summary>
    public string? Command => Verdict != RolloutVerdict.Broken ? Verdict == RolloutVerdict.Worse ? $"Test-MainWpSite -Site {SiteId}" : null
        : Type == UpdateType.Plugin && State == RolloutUpdateState.Installed ? $"Disable-MainWpSitePlugin -Site {SiteId} -Plugin {CommandText.Argument(Slug)}" : $"Test-MainWpSite -Site {SiteId}";

    internal RolloutSite Site { get; set; } = new();

    /// <summary>Identifies the same update on other sites.</summary>
    internal (UpdateType Type, string Slug, string? Version) Key => (Type, Slug, ToVersion?.ToString());

    /// <inheritdoc/>
    public override string ToString() => $"{Name ?? Slug} {FromVersion} > {ToVersion} on {Site}";
}
