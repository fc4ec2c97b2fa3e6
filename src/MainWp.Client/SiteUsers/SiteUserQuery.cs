namespace MainWp;

/// <summary>Which users of a site a list is to hold.</summary>
internal sealed class SiteUserQuery
{
    public string? Search { get; set; }

    public IReadOnlyList<SiteUserRole> Roles { get; set; } = [];
}
