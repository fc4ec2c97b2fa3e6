namespace MainWp;

/// <summary>What plugins and themes of a site have in common.</summary>
internal interface ISiteItem
{
    string Slug { get; }

    string Name { get; }

    SoftwareVersion? Version { get; }

    bool? IsActive { get; }

    SoftwareVersion? UpdateVersion { get; }

    string? Description { get; }

    /// <summary>Whether it is a must-use plugin, which cannot be managed.</summary>
    bool IsMustUse { get; }

    /// <summary>Sets its site, and the values that the answer leaves out.</summary>
    void Place(Site site, SoftwareVersion? updateVersion);

    /// <summary>Marks it as abandoned, with the facts that only the list of abandoned items has.</summary>
    void Abandon(string slug, AbandonedItem row);
}
