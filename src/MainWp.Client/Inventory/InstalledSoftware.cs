namespace MainWp;

/// <summary>A plugin or theme, with all sites of a dashboard that have it.</summary>
public abstract class InstalledSoftware : MainWpObject
{
    /// <summary>The slug, such as akismet/akismet.php or twentytwentyfive.</summary>
    public string Slug { get; internal set; } = "";

    /// <summary>The name, as the newest installed version calls itself.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>The newest version that is installed on any of the sites; null where none is known.</summary>
    public SoftwareVersion? NewestVersion { get; internal set; }

    /// <summary>The installed versions, newest first; "unknown" for sites that do not report one.</summary>
    public IReadOnlyList<SoftwareVersion> Versions { get; internal set => field = ItemList<SoftwareVersion>.Of(value); } = ItemList<SoftwareVersion>.None;

    /// <summary>How many sites have each version, in the order of the versions.</summary>
    public IReadOnlyList<int> VersionCounts { get; internal set => field = ItemList<int>.Of(value); } = ItemList<int>.None;

    /// <summary>Sites that have it.</summary>
    public int SiteCount { get; internal set; }

    /// <summary>Sites on which it is active.</summary>
    public int ActiveCount { get; internal set; }

    /// <summary>Sites with a pending update of it that is not ignored.</summary>
    public int PendingCount { get; internal set; }

    /// <summary>The ids of the sites, in ascending order.</summary>
    public IReadOnlyList<int> SiteIds { get; internal set => field = ItemList<int>.Of(value); } = ItemList<int>.None;

    /// <summary>The names of the sites, in the order of their ids.</summary>
    public IReadOnlyList<string> Sites { get; internal set => field = ItemList<string>.Of(value); } = ItemList<string>.None;

    /// <inheritdoc/>
    public override string ToString() => Name.Length > 0 ? Name : Slug;
}
