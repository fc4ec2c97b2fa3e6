using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Sites;

/// <summary>What came of trying to add a site.</summary>
internal sealed record SiteAddition(Site? Site, Site? Existing, string? Error)
{
    /// <summary>Nobody answers under .invalid, and the password "wrong" is wrong everywhere.</summary>
    public static SiteAddition Add(Dashboard dashboard, string url, string name, string user, string password)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
            return new SiteAddition(null, null, "This is not an address.");
        var clean = address.AbsoluteUri.EndsWith('/') ? address.AbsoluteUri : address.AbsoluteUri + "/";
        if (dashboard.Sites.All.FirstOrDefault(site => site.Url == clean) is { } existing)
            return new SiteAddition(null, existing, "The dashboard has this site.");
        if (address.Host.EndsWith(".invalid", StringComparison.Ordinal) || dashboard.Sites.DeadAddresses.Contains(clean))
            return new SiteAddition(null, null, $"HTTP error - Nobody answers at {address.Authority}");
        if (dashboard.Sites.WithoutChildPlugin.Contains(clean))
            return new SiteAddition(null, null, "The child plugin was not found on the site.");
        if (password == "wrong")
            return new SiteAddition(null, null, "The site does not accept this user and password.");

        if (dashboard.Sites.CorrectsWww)
        {
            var other = address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : "www." + address.Host;
            clean = new UriBuilder(clean) { Host = other }.Uri.AbsoluteUri;
        }

        var now = dashboard.Clock.GetUtcNow();
        var id = dashboard.Sites.NextId;
        var label = name.Length > 0 ? name : clean[(clean.IndexOf("//", StringComparison.Ordinal) + 2)..].TrimEnd('/');
        var site = SampleFleet.Make(id, PhpValue.Slashed(label), clean, now, new Random(id));
        site.AdminUser = user;
        site.Monitor.Exists = false;
        dashboard.Sites.Add(site);
        return new SiteAddition(site, null, null);
    }
}
