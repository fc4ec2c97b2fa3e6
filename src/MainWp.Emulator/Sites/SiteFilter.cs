using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Sites;

/// <summary>The filters that the lists of sites understand.</summary>
internal sealed record SiteFilter(IReadOnlyList<string> Status, string Search, IReadOnlyList<int> Include, IReadOnlyList<int> Exclude)
{
    private static readonly string[] Known = ["any", "connected", "disconnected", "suspended", "available_update"];

    public static SiteFilter From(RestRequest request)
    {
        var status = request.List("status");
        if (status.Any(name => !Known.Contains(name)))
            throw new RestError("mainwp_rest_invalid_param", $"status takes one of: {string.Join(", ", Known)}", 400);
        return new SiteFilter(status, request.Text("search"), request.Ids("include"), request.Ids("exclude"));
    }

    public IEnumerable<Site> Apply(IEnumerable<Site> sites) => sites.Where(Matches);

    /// <summary>What the ability counts by: it knows nothing of pending updates.</summary>
    public SiteFilter Counted() => Status.Contains("available_update") ? this with { Status = [] } : this;

    private bool Matches(Site site) =>
        (Include.Count == 0 || Include.Contains(site.Id))
        && !Exclude.Contains(site.Id)
        && (site.Id.ToString(System.Globalization.CultureInfo.InvariantCulture).Contains(Search.Trim(), StringComparison.Ordinal)
            || site.Name.Contains(Search.Trim(), StringComparison.OrdinalIgnoreCase)
            || site.Url.Contains(Search.Trim(), StringComparison.OrdinalIgnoreCase))
        && (Status.Count == 0 || Status.Any(name => HasStatus(site, name)));

    private static bool HasStatus(Site site, string name) => name switch
    {
        "any" => true,
        "available_update" => site.Pending.Count > 0,
        _ => site.Status == name,
    };
}
