namespace MainWp;

/// <summary>Which sites a list is to contain, and with how many fields.</summary>
internal sealed class SiteQuery
{
    public string? Search { get; set; }

    public SiteFilter Status { get; set; }

    public bool Detailed { get; set; }

    /// <summary>Whether a site that was found in another way is in the wanted state.</summary>
    public bool Takes(Site site) => Status switch
    {
        SiteFilter.Any => true,
        SiteFilter.AvailableUpdate => site.PendingUpdates.Count > 0,
        _ => site.Status.ToString() == Status.ToString(),
    };
}
