namespace MainWp;

/// <summary>The result of syncing one site.</summary>
public sealed class SiteSync : MainWpObject
{
    /// <summary>The site's id.</summary>
    public int SiteId { get; internal set; }

    /// <summary>The site's name.</summary>
    public string? SiteName { get; internal set; }

    /// <summary>Whether the dashboard got the site's state.</summary>
    public bool Succeeded { get; internal set; }

    /// <summary>Why not, in the server's words.</summary>
    public string? Error { get; internal set; }

    /// <summary>When the site was last synced.</summary>
    public DateTime? LastSync { get; internal set; }

    /// <summary>The updates that the site still reports as pending; null if the answer does not tell.</summary>
    internal IReadOnlyList<Update>? StillPending { get; set; }

    /// <inheritdoc/>
    public override string ToString() => $"{SiteName ?? $"site {SiteId}"}: {(Succeeded ? "synced" : "not synced")}";
}
