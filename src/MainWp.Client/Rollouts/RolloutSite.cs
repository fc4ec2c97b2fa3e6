namespace MainWp;

/// <summary>A site of a rollout: how it was before its updates, how it is after them, and what follows from that.</summary>
public sealed class RolloutSite
{
    /// <summary>The ring that it is in.</summary>
    public string Ring { get; internal set; } = "";

    /// <summary>The site's id.</summary>
    public int SiteId { get; internal set; }

    /// <summary>The site's name.</summary>
    public string? SiteName { get; internal set; }

    /// <summary>The site's address.</summary>
    public Uri? SiteUrl { get; internal set; }

    /// <summary>How it was before its updates.</summary>
    public SiteLook? Before { get; internal set; }

    /// <summary>How it was when last looked at after its updates.</summary>
    public SiteLook? After { get; internal set; }

    /// <summary>The judgement; empty before there is one. A site that broke stays Broken here when it is well again.</summary>
    public RolloutVerdict? Verdict { get; internal set; }

    /// <summary>What is not as it was, in plain English; empty where nothing is.</summary>
    public string? Problem { get; internal set; }

    /// <summary>What was done about it, in plain English; empty for nothing.</summary>
    public string? Mitigation { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => $"{SiteName ?? "site"} (site {SiteId})";
}
