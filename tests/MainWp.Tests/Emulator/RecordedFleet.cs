using System.Globalization;
using MainWp.Emulator.Hosting;
using MainWp.Emulator.Keys;
using MainWp.Emulator.Posts;
using MainWp.Emulator.Sites;
using MainWp.Emulator.Updates;

namespace EmulatorTests;

/// <summary>A dashboard in about the state of the recorded one: the same ids, slugs and names.</summary>
internal static class RecordedFleet
{
    private static readonly CatalogItem[] Plugins =
    [
        new("akismet/akismet.php", "Akismet", "5.0", "5.7.2", "Text"),
        new("hello.php", "Hello Dolly", "1.7.2", "1.7.2", "Text"),
        new("realwp-alpha/realwp-alpha.php", "Realwp Alpha", "1.0.0", "1.1.0", "Text"),
        new("realwp-beta/realwp-beta.php", "Realwp Beta", "2.0", "2.5.1", "Text"),
        new("realwp-gamma/realwp-gamma.php", "Realwp Gamma", "0.9", "1.0", "Text") { IsBroken = true },
        new("realwp-stale/realwp-stale.php", "Realwp Stale", "1.0", "1.0", "Text"),
    ];

    private static readonly CatalogItem[] Themes =
    [
        new("realwp-theme", "realwp-theme", "1.0", "1.2", "Text"),
        new("twentytwentyfive", "Twenty Twenty-Five", "1.5", "1.5", "Text"),
        new("twentytwentyfour", "Twenty Twenty-Four", "1.6", "1.6", "Text"),
    ];

    public static string Address(int id) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:810{id}/");

    public static void Fill(EmulatedDashboard dashboard)
    {
        foreach (var site in dashboard.Sites.All.ToList())
            dashboard.Sites.Remove(site);
        for (var id = 1; id <= 4; id++)
            dashboard.Sites.Add(Make(dashboard, id, Address(id)));
        dashboard.Sites.Remove(dashboard.Sites[4]);
        SampleFleet.AddCore(dashboard.Sites[3]);

        dashboard.Sites[1].ClientId = 1;
        dashboard.State.Ignored.Plugins.Clear();
        dashboard.Sites[1].Content.Entries.Add(new Entry { Id = 4, Type = "post", Title = "Hello API", Status = "publish" });
        dashboard.Sites[1].Content.Entries.Add(new Entry { Id = 7, Type = "page", Title = "Hello API", Status = "publish" });
        dashboard.Sites[1].Content.Users.Add(new ChildUser { Id = 2, Login = "api-user", Email = "api-user@example.test", Role = "editor" });
        dashboard.Clients.Find(1)!["client_email"] = "acme@example.test";
        dashboard.Clients.AddField("vatno", "VAT no");
        while (dashboard.Keys.All.Count(key => key.Version == 2) < 20)
            dashboard.Keys.Add(KeyScope.ReadOnly, "one more");
    }

    public static Site Make(EmulatedDashboard dashboard, int id, string address)
    {
        var site = new Site
        {
            Id = id,
            Name = $"Child {id}",
            Url = address,
            LastSync = dashboard.State.Started.AddHours(-1),
            Plugins = [.. Plugins.Select(item => new InstalledItem(item) { IsActive = item.ShortSlug != "realwp-stale" })],
            Themes = [.. Themes.Select((item, index) => new InstalledItem(item) { IsActive = index == 1 })],
            Pending =
            [
                .. Plugins.Where(item => item.Version != item.NewVersion).Select(item => Update(UpdateType.Plugin, item)),
                Update(UpdateType.Theme, Themes[0]),
                new PendingUpdate(UpdateType.Translation, "realwp-alpha", "Realwp Alpha", "", "1.1.0"),
            ],
        };
        site.Monitor.FillHistory(dashboard.State.Started, isUp: true, isShaky: false);
        return site;
    }

    public static void AddUnreachable(EmulatedDashboard dashboard)
    {
        var site = Make(dashboard, 5, "https://site-0001.example.test/");
        site.Connection = Connection.Unreachable;
        dashboard.Sites.Add(site);
    }

    public static void AddMany(EmulatedDashboard dashboard)
    {
        for (var id = 6; id <= 210; id++)
            dashboard.Sites.Add(Make(dashboard, id, $"https://site-{id:0000}.example.test/"));
    }

    private static PendingUpdate Update(UpdateType type, CatalogItem item) =>
        new(type, item.Slug, item.Name, item.Version, item.NewVersion) { IsBroken = item.IsBroken };
}
