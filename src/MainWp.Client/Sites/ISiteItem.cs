namespace MainWp;

/// <summary>What plugins and themes of a site have in common.</summary>
internal interface ISiteItem
{
    string Slug { get; }

    string Name { get; }

    bool? IsActive { get; }

    /// <summary>Says which site it is of, and what the answer leaves out.</summary>
    void Place(Site site, SoftwareVersion? updateVersion);

    /// <summary>Says that it is abandoned, and what is only known from that.</summary>
    void Abandon(string slug, AbandonedItem row);
}
