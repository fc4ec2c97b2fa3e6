using MainWp.Emulator.Abilities;
using MainWp.Emulator.Accounts;
using MainWp.Emulator.Batch;
using MainWp.Emulator.Clients;
using MainWp.Emulator.Costs;
using MainWp.Emulator.Keys;
using MainWp.Emulator.Monitors;
using MainWp.Emulator.Posts;
using MainWp.Emulator.Settings;
using MainWp.Emulator.Sites;
using MainWp.Emulator.Tags;
using MainWp.Emulator.Updates;
using MainWp.Emulator.Users;
using MainWp.Emulator.Version1;

namespace MainWp.Emulator.WordPress;

/// <summary>The one list of everything that is served. The first match wins, as on the server.</summary>
internal static class RouteRegistration
{
    public static RouteTable All(Dashboard dashboard, out IndexRoutes index)
    {
        var table = new RouteTable();
        index = new IndexRoutes(dashboard, table);
        index.Register();

        var routes = new MainWpRoutes(table);
        new SiteListRoutes(dashboard).Register(routes);
        new BatchRoutes(dashboard).Register(routes);
        new SiteRoutes(dashboard).Register(routes);
        new SiteItemRoutes(dashboard).Register(routes);
        var hasSixth = dashboard.IsFrom("6.0");
        if (hasSixth)
            new ClientFieldRoutes(dashboard).Register(routes);
        new ClientRoutes(dashboard).Register(routes);
        new TagRoutes(dashboard).Register(routes);
        new CostRoutes(dashboard).Register(routes);
        new UpdateListRoutes(dashboard).Register(routes);
        new UpdateRunRoutes(dashboard).Register(routes);
        new IgnoreRoutes(dashboard).Register(routes);
        if (hasSixth)
        {
            new MonitorSettingRoutes(dashboard).Register(routes);
            new MonitorRoutes(dashboard).Register(routes);
            new KeyRoutes(dashboard).Register(routes);
            new SettingRoutes(dashboard).Register(routes);
            new MailAndBackupRoutes(dashboard).Register(routes);
            new CostTrackerRoutes(dashboard).Register(routes);
            new ToolRoutes(dashboard).Register(routes);
            new EntryRoutes(dashboard, "post").Register(routes);
            new EntryRoutes(dashboard, "page").Register(routes);
            new UserRoutes(dashboard).Register(routes);
        }

        var version1 = new Version1Routes(table, dashboard);
        new Version1SiteListRoutes(dashboard).Register(version1);
        new Version1SiteRoutes(dashboard).Register(version1);
        new Version1SiteChangeRoutes(dashboard).Register(version1);
        new Version1UpdateRoutes(dashboard).Register(version1);
        new Version1ClientRoutes(dashboard).Register(version1);

        new AccountRoutes(dashboard).Register(table);
        new ApplicationPasswordRoutes(dashboard).Register(table);
        new AbilityRoutes(dashboard).Register(table);
        return table;
    }
}
