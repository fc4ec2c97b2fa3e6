namespace MainWp;

/// <summary>Which plugins or themes of a site are wanted.</summary>
internal sealed class SiteItemFilter
{
    public string? Search { get; set; }

    public SiteItemStatus Status { get; set; }

    public bool MustUse { get; set; }

    public bool Abandoned { get; set; }
}
