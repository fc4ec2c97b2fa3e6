using System.Globalization;
using System.Text.RegularExpressions;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Sites;

/// <summary>The fleet of a dashboard.</summary>
internal sealed partial class SiteList
{
    private readonly SortedDictionary<int, Site> _sites = [];

    public IReadOnlyCollection<Site> All => _sites.Values;

    public int Count => _sites.Count;

    /// <summary>Addresses that sites/add finds nobody at; so it is with everything under .invalid.</summary>
    public HashSet<string> DeadAddresses { get; } = [];

    /// <summary>Addresses where WordPress answers, but without the child plugin.</summary>
    public HashSet<string> WithoutChildPlugin { get; } = [];

    /// <summary>A site that is added turns out to have www in its address where it was given without, and the other way round.</summary>
    public bool CorrectsWww { get; set; }

    public int NextId => _sites.Count == 0 ? 1 : _sites.Keys.Max() + 1;

    public Site this[int id] => _sites[id];

    public void Add(Site site) => _sites[site.Id] = site;

    public void Remove(Site site) => _sites.Remove(site.Id);

    public Site? Find(int id) => _sites.GetValueOrDefault(id);

    /// <summary>By number, or by host name: the first site on that host. A port belongs to the name.</summary>
    public Site? Find(string reference) =>
        int.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? Find(id)
            : All.FirstOrDefault(site => string.Equals(site.Authority, reference, StringComparison.OrdinalIgnoreCase));

    /// <summary>As the abilities find a site: by number, else by its whole address, whatever its scheme and with www or without.</summary>
    public Site? Resolve(string reference)
    {
        if (WordPress.PhpValue.IsNumeric(reference, out var number))
            return Find((int)number);
        var wanted = Bare(reference.EndsWith('/') ? reference : reference + "/");
        return All.FirstOrDefault(site => string.Equals(Bare(site.Url), wanted, StringComparison.OrdinalIgnoreCase));
    }

    private static string Bare(string url) => Scheme().Replace(url, "").Replace("www.", "", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("^https?://", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    public Site Required(string reference)
    {
        if (Find(reference) is { } site)
            return site;
        throw reference.All(char.IsAsciiDigit)
            ? new RestError("mainwp_rest_invalid_site_id", "No site has this id.", 404)
            : new RestError("mainwp_rest_invalid_site_data", "No site has this domain.", 404);
    }

    public Site Required(RestRequest request) => Required(request.Text("id_domain"));
}
