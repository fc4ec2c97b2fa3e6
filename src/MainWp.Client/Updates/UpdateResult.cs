namespace MainWp;

/// <summary>The result of one pending update of one site.</summary>
public sealed class UpdateResult : MainWpObject
{
    /// <summary>The site.</summary>
    public int SiteId { get; internal set; }

    /// <summary>The site's name.</summary>
    public string? SiteName { get; internal set; }

    /// <summary>The name of the client that the site belongs to; null for none.</summary>
    public string? ClientName { get; internal set; }

    /// <summary>The site's tags.</summary>
    public IReadOnlyList<string> Tags { get; internal set => field = ItemList<string>.Of(value); } = ItemList<string>.None;

    /// <summary>What it is for.</summary>
    public UpdateType Type { get; internal set; }

    /// <summary>What the server calls it.</summary>
    public string Slug { get; internal set; } = "";

    /// <summary>The name of plugin, theme or translation.</summary>
    public string? Name { get; internal set; }

    /// <summary>The version before.</summary>
    public SoftwareVersion? OldVersion { get; internal set; }

    /// <summary>The version offered.</summary>
    public SoftwareVersion? NewVersion { get; internal set; }

    /// <summary>The result.</summary>
    public UpdateOutcome Outcome { get; internal set; }

    /// <summary>Why it failed, in the server's words.</summary>
    public string? Error { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name ?? Slug} on {SiteName ?? $"site {SiteId}"}: {Outcome}";

    internal static UpdateResult Of(Update update, UpdateOutcome outcome, string? error = null) => new()
    {
        Dashboard = update.Dashboard,
        SiteId = update.SiteId,
        SiteName = update.SiteName,
        ClientName = update.ClientName,
        Tags = update.Tags,
        Type = update.Type,
        Slug = update.Slug,
        Name = update.Name,
        OldVersion = update.CurrentVersion,
        NewVersion = update.NewVersion,
        Outcome = outcome,
        Error = error,
    };
}
