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

    /// <summary>Says which site it is of, and what the answer leaves out.</summary>
    void Place(Site site, SoftwareVersion? updateVersion);

    /// <summary>Says that it is abandoned, and what is only known from that.</summary>
    void Abandon(string slug, AbandonedItem row);
}
