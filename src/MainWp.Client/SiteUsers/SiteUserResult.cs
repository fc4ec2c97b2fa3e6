namespace MainWp;

/// <summary>The result of a change of users on one site.</summary>
public sealed class SiteUserResult : MainWpObject
{
    /// <summary>The site's id.</summary>
    public int SiteId { get; internal set; }

    /// <summary>The site's name, where the server told it.</summary>
    public string? SiteName { get; internal set; }

    /// <summary>The site's address, where the server told it.</summary>
    public Uri? SiteUrl { get; internal set; }

    /// <summary>Whether it was done.</summary>
    public bool Succeeded { get; internal set; }

    /// <summary>Why not, in the server's words.</summary>
    public string? Error { get; internal set; }

    internal bool IsMissing { get; set; }

    /// <inheritdoc/>
    public override string ToString() => $"{SiteName ?? $"site {SiteId}"}: {(Succeeded ? "done" : Error ?? "not done")}";
}
