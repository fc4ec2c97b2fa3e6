using MainWp.Emulator.Accounts;
using MainWp.Emulator.Keys;
using MainWp.Emulator.Sites;
using MainWp.Emulator.Updates;

namespace MainWp.Emulator.WordPress;

/// <summary>The one list of everything that is served.</summary>
internal static class RouteRegistration
{
    public static RouteTable All(Dashboard dashboard, out IndexRoutes index)
    {
        var table = new RouteTable();
        index = new IndexRoutes(dashboard, table);
        index.Register();

        var routes = new MainWpRoutes(table);
        new SiteListRoutes(dashboard).Register(routes);
        new SiteRoutes(dashboard).Register(routes);
        new UpdateListRoutes(dashboard).Register(routes);
        new UpdateRunRoutes(dashboard).Register(routes);
        new KeyRoutes(dashboard).Register(routes);

        new AccountRoutes(dashboard).Register(table);
        new ApplicationPasswordRoutes(dashboard).Register(table);
        return table;
    }
}
