using MainWp.Emulator.Keys;
using MainWp.Emulator.Sites;

namespace MainWp.Emulator;

/// <summary>Puts the sample sites, keys, users, tags, clients and costs into a new dashboard.</summary>
internal static class SampleData
{
    public static void Fill(Dashboard dashboard)
    {
        AddAccounts(dashboard);
        AddKeys(dashboard);
        SampleFleet.Fill(dashboard, dashboard.Options.Sites);
        AddTags(dashboard);
        AddClients(dashboard);
        AddCosts(dashboard);
        dashboard.Ignored.Plugins.Add("page-cache/page-cache.php", "Page Cache");
        foreach (var site in dashboard.Sites.All.Take(200))
            site.Monitor.FillHistory(dashboard.Started, site.Connection != Connection.Unreachable, site.Id % 4 == 0);
    }

    private static void AddAccounts(Dashboard dashboard)
    {
        var registered = dashboard.Started.AddYears(-2);
        var admin = dashboard.Accounts.Add("admin", "administrator", registered);
        admin.AddPassword("scripts", dashboard.Started.AddDays(-30));
        var laptop = admin.AddPassword("old laptop", dashboard.Started.AddDays(-400));
        laptop.LastUsed = dashboard.Started.AddDays(-200);
        laptop.LastIp = "203.0.113.7";
        dashboard.Accounts.Add("nobody", "subscriber", registered).AddPassword("reader", dashboard.Started.AddDays(-30));
        var editor = dashboard.Accounts.Add("editor", "editor", registered);
        editor.AddPassword("phone", dashboard.Started.AddDays(-300)).LastUsed = dashboard.Started.AddDays(-120);
        editor.AddPassword("never tried", dashboard.Started.AddDays(-10));
    }

    private static void AddKeys(Dashboard dashboard)
    {
        dashboard.Keys.AddVersion1(KeyScope.ReadWrite, "old interface");
        var both = dashboard.Keys.Add(KeyScope.ReadWrite, "made in the dashboard for both interfaces");
        dashboard.Keys.AddVersion1(both.Scope, both.Description, both);
        dashboard.Keys.Add(KeyScope.ReadWrite, "read and write");
        dashboard.Keys.Add(KeyScope.ReadOnly, "read only");
        dashboard.Keys.Add(KeyScope.WriteOnly, "write only");
        dashboard.Keys.Add(KeyScope.ReadWrite, "disabled", active: false);
        dashboard.Keys.Add(KeyScope.DeleteOnly, "delete only");
        dashboard.Keys.Add(KeyScope.ReadWrite, "plain text secret", plainSecret: true);
        var unused = dashboard.Keys.Add(KeyScope.ReadOnly, "not used for a long time: \"Jürgen's\" laptop");
        unused.LastAccess = dashboard.Started.AddDays(-200);
    }

    private static void AddTags(Dashboard dashboard)
    {
        var production = dashboard.Tags.Add("production", "#21ba45");
        var staging = dashboard.Tags.Add("staging", "#fbbd08");
        dashboard.Tags.Add("empty");
        foreach (var site in dashboard.Sites.All)
        {
            if (site.Id is 6)
                site.TagIds.Add(staging.Id);
            else if (site.Id is not (8 or 9))
                site.TagIds.Add(production.Id);
        }
    }

    private static void AddClients(Dashboard dashboard)
    {
        var acme = dashboard.Clients.Add("Acme Ltd", "office@acme.test", dashboard.Started.AddYears(-1));
        acme["city"] = "Bern";
        acme["country"] = "Switzerland";
        var university = dashboard.Clients.Add("University", "web@university.test", dashboard.Started.AddMonths(-3));
        dashboard.Clients.Add("Müller &amp; Söhne", "post@mueller.test", dashboard.Started.AddDays(-10)).IsSuspended = true;
        foreach (var site in dashboard.Sites.All)
            site.ClientId = site.Id is 1 or 6 or 12 ? acme.Id : site.Id is 4 or 5 ? university.Id : 0;
    }

    private static void AddCosts(Dashboard dashboard)
    {
        var hosting = dashboard.Costs.Add("Hosting");
        hosting.ProductType = "hosting";
        hosting.LicenseType = "single_site";
        hosting.PaymentMethod = "paypal";
        hosting.Price = 12.5m;
        hosting.LastRenewal = dashboard.Started.AddDays(-10);
        hosting.Sites = [1];
        var seo = dashboard.Costs.Add("SEO Compass Pro");
        seo.ProductType = "plugin";
        seo.LicenseType = "multi_site";
        seo.RenewalType = "yearly";
        seo.Price = 99m;
        seo.LastRenewal = dashboard.Started.AddDays(-100);
        seo.Tags = [1];
    }
}
