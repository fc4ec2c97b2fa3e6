using System.Collections;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Conventions;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Requests;

/// <summary>Invoke-MainWpRequest -ApiVersion v1, against the emulator.</summary>
public sealed class Version1RouteTests
{
    private const string Plugin = "seo-compass/seo-compass.php";

    /// <summary>What routes want beside the id of a site.</summary>
    private static readonly Dictionary<string, Hashtable> Queries = new()
    {
        ["sites/get-sites-by-url"] = new() { ["urls"] = "https://shop.acme.test/" },
        ["sites/get-sites-by-client"] = new() { ["client_id"] = 1 },
        ["site/site-update-item"] = new() { ["site_id"] = 2, ["type"] = "plugin", ["slug"] = Plugin },
        ["site/site-manage-plugin"] = new() { ["site_id"] = 2, ["plugin"] = Plugin, ["action"] = "deactivate" },
        ["site/site-manage-theme"] = new() { ["site_id"] = 2, ["theme"] = "wide-screen", ["action"] = "activate" },
        ["updates/site-ignored-plugins-updates"] = new() { ["site_id"] = 4 },
        ["updates/site-ignored-themes-updates"] = new() { ["site_id"] = 4 },
        ["updates/ignore-updates"] = new() { ["type"] = "plugin", ["slug"] = Plugin, ["name"] = "SEO Compass" },
        ["updates/ignore-update"] = new() { ["type"] = "plugin", ["slug"] = Plugin, ["name"] = "SEO Compass", ["site_id"] = 2 },
        ["updates/unignore-updates"] = new() { ["type"] = "plugin", ["slug"] = Plugin },
        ["updates/unignore-update"] = new() { ["type"] = "plugin", ["slug"] = Plugin, ["site_id"] = 2 },
        ["client/remove-client"] = new() { ["client_id"] = 3 },
        ["cost-tracker/get-client-costs"] = new() { ["client_id"] = 1 },
        ["cost-tracker/get-site-costs"] = new() { ["site_id"] = 1 },
        ["cost-tracker/get-costs"] = new() { ["id"] = 1 },
    };

    /// <summary>Routes that read a JSON body only.</summary>
    // docs/quirks.md, 47.
    private static readonly Dictionary<string, Hashtable> Bodies = new()
    {
        ["site/add-site"] = new() { ["url"] = "https://new.example.test/", ["name"] = "New", ["admin"] = "admin" },
        ["site/edit-site"] = new() { ["site_id"] = 2, ["name"] = "Renamed" },
        ["client/add-client"] = new() { ["name"] = "New" },
        ["client/edit-client"] = new() { ["client_id"] = 1, ["name"] = "Renamed" },
    };

    /// <summary>Routes that fail on the server whatever they are sent.</summary>
    // docs/quirks.md, 39.
    private static readonly string[] Broken = ["updates/unignore-updates", "updates/unignore-update"];

    /// <summary>Routes whose list is empty on the emulated dashboard: then the answer is, too.</summary>
    // docs/quirks.md, 46.
    private static readonly string[] Empty =
        ["updates/ignored-themes-updates", "updates/site-ignored-themes-updates", "site/site-abandoned-plugins", "site/site-abandoned-themes", "site/non-mainwp-changes"];

    public static TheoryData<string> Routes() => [.. ServerRoutes.Version1];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Each_route_is_reached(string route)
    {
        await using var dashboard = await LiveDashboard.WithLegacyKeyAsync();
        var (method, path) = (route.Split(' ')[0], route.Split(' ')[1]);
        var query = Queries.GetValueOrDefault(path) ?? (path.StartsWith("site/", StringComparison.Ordinal) && !Bodies.ContainsKey(path) ? new Hashtable { ["site_id"] = 2 } : []);
        var command = new InvokeRequestCommand { Route = path, ApiVersion = "v1", Method = method, Query = query, Body = Bodies.GetValueOrDefault(path) };

        if (Broken.Contains(path))
        {
            Assert.Equal(ErrorKind.OutcomeUnknown, (await Assert.ThrowsAsync<MainWpException>(() => dashboard.RunAsync(command))).Kind);
            Assert.Equal($"{method} mainwp/v1/{path} 500", Assert.Single(dashboard.Asked));
            return;
        }
        var said = await dashboard.RunAsync(command);

        Assert.Equal($"{method} mainwp/v1/{path} 200", Assert.Single(dashboard.Asked));
        Assert.Equal(Empty.Contains(path), said.Output.Count == 0);
    }
}
