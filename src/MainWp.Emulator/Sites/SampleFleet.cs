using MainWp.Emulator.Updates;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Sites;

/// <summary>The sample sites: a dozen with a story, then as many as are asked for. The same every time.</summary>
internal static class SampleFleet
{
    private static readonly (string Name, string Url)[] Stories =
    [
        ("Acme Shop", "https://shop.acme.test/"),
        ("Bäckerei Müller", "https://baeckerei-mueller.test/"),
        ("Tom & Jerry's \"Best\" Café", "https://tomsbestcafe.test/"),
        ("Biology Department", "https://university.test/biology/"),
        ("Chemistry Department", "https://university.test/chemistry/"),
        ("Staging (local)", "http://staging.acme.test:8081/"),
        ("日本語のサイト", "https://nihongo.test/"),
        ("Old Newsletter", "https://newsletter.test/"),
        ("Winter Campaign", "https://winter-campaign.test/"),
        ("Gone Fishing", "https://gone-fishing.test/"),
        ("Photo Studio", "https://studio.photography/"),
        ("Docs & Support", "https://docs.acme.test/"),
    ];

    public static void Fill(Dashboard dashboard, int count)
    {
        var started = dashboard.Started;
        for (var id = 1; id <= count; id++)
        {
            var (name, url) = id <= Stories.Length ? Stories[id - 1] : ($"Site {id:00000}", $"https://site-{id:00000}.fleet.test/");
            var random = new Random(id * 7919);
            var site = Make(id, PhpValue.Escape(name), url, started.AddMinutes(-(id % 600) - 3), random);
            LargeCatalog.Fill(site, dashboard.Options.MorePlugins);
            Tell(site, dashboard);
            dashboard.Sites.Add(site);
        }
    }

    /// <summary>A healthy site with everything up to date but what the dice say.</summary>
    public static Site Make(int id, string name, string url, DateTimeOffset synced, Random random)
    {
        var plugins = Catalog.Plugins.Where(item => !item.IsBroken).Select(item => new InstalledItem(item)
        {
            IsActive = item.Slug != "event-calendar/event-calendar.php",
        }).ToList();
        plugins.Add(new InstalledItem(Catalog.ChildPlugin));
        plugins.Add(new InstalledItem(Catalog.MustUse) { IsMustUse = true });
        var site = new Site
        {
            Id = id,
            Name = name,
            Url = url,
            LastSync = synced,
            HealthScore = random.Next(70, 101),
            Plugins = plugins,
            Themes = [.. Catalog.Themes.Select((item, index) => new InstalledItem(item) { IsActive = index == 0 })],
        };
        foreach (var plugin in plugins)
        {
            if (plugin.Item.NewVersion == plugin.Item.Version || plugin.Slug is "hello.php" or "event-calendar/event-calendar.php")
                continue;
            if (plugin.Slug == "seo-compass/seo-compass.php" || random.Next(3) == 0)
                site.Pending.Add(Update(UpdateType.Plugin, plugin.Item));
            else
                plugin.Version = plugin.Item.NewVersion;
        }

        site.Pending.Add(Update(UpdateType.Theme, Catalog.Themes[1]));
        if (random.Next(2) == 0)
            site.Pending.Add(new PendingUpdate(UpdateType.Translation, "contact-letters", "Contact Letters", "", "5.9"));
        return site;
    }

    public static void AddCore(Site site)
    {
        site.WordPress = Catalog.OlderCore;
        site.Pending.Insert(0, new PendingUpdate(UpdateType.Core, "wordpress", "WordPress", Catalog.OlderCore, Catalog.CurrentCore));
    }

    public static void AddBroken(Site site)
    {
        var broken = Catalog.Plugins.First(item => item.IsBroken);
        site.Plugins.Add(new InstalledItem(broken));
        site.Pending.Add(Update(UpdateType.Plugin, broken));
    }

    private static PendingUpdate Update(UpdateType type, CatalogItem item) =>
        new(type, item.Slug, item.Name, item.Version, item.NewVersion) { IsBroken = item.IsBroken };

    private static void Tell(Site site, Dashboard dashboard)
    {
        if (site.Id % 3 == 0)
            AddCore(site);
        if (site.Id % 4 != 0)
            site.LastBackup = site.LastSync.AddDays(-(site.Id % 9));
        switch (site.Id)
        {
            case 2:
                site.Php = "8.1.2";
                break;
            case 4:
                site.IgnoredPlugins.Add("seo-compass/seo-compass.php", "SEO Compass");
                break;
            case 5:
                site.IgnoresThemes = true;
                site.Child = "5.4";
                break;
            case 6:
                site.HttpCredentials["http_user"] = "preview";
                site.HttpCredentials["http_pass"] = System.Security.Cryptography.RandomNumberGenerator.GetHexString(16, lowercase: true);
                break;
            case 7:
                site.Php = "7.4.33";
                break;
            case 8:
                site.Connection = Connection.Refusing;
                site.Sync(site.LastSync, dashboard.Say);
                break;
            case 9:
                site.IsSuspended = true;
                break;
            case 10:
                site.Connection = Connection.Unreachable;
                break;
            case 11:
                AddBroken(site);
                site.AbandonedPlugins.Add("broken-gallery/broken-gallery.php");
                break;
            case 12:
                site.AbandonedThemes.Add("old-paper");
                break;
            default:
                if (site.Id > 12 && site.Id % 50 == 0)
                    site.Connection = Connection.Unreachable;
                break;
        }
    }
}
