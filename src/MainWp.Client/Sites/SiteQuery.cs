namespace MainWp;

/// <summary>Which sites a list is to hold, and how much of each.</summary>
internal sealed class SiteQuery
{
    public string? Search { get; set; }

    public SiteFilter Status { get; set; }

    public bool Detailed { get; set; }
}
