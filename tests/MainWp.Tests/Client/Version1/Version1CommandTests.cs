using MainWp.Emulator.Sites;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Pipeline;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Client.Version1;

/// <summary>The typed commands in a session that has a key of mainwp/v1 and nothing else, against the emulator.</summary>
public sealed class Version1CommandTests
{
    private const int Healthy = 2;
    private const int WithCore = 3;
    private const int Refusing = 8;
    private const int Unreachable = 10;

    private static readonly Dictionary<string, Func<DashboardCommand>> Commands = new()
    {
        ["GET sites/all-sites"] = () => new GetSiteCommand(),
        ["GET sites/all-sites-count"] = () => new GetSiteCommand { Count = true },
        ["GET site/site"] = () => new GetSiteCommand { Site = [new(Healthy)], Query = { Detailed = true } },
        ["GET site/site-security-issues"] = () => new GetSiteSecurityCommand { Site = [new(Healthy)] },
        ["GET site/non-mainwp-changes"] = () => new GetSiteChangeCommand { Site = [new(Healthy)] },
        ["GET site/site-abandoned-plugins"] = () => new GetSitePluginCommand { Site = [new(Healthy)], Filter = { Abandoned = true } },
        ["GET site/site-abandoned-themes"] = () => new GetSiteThemeCommand { Site = [new(Healthy)], Filter = { Abandoned = true } },
        ["GET updates/available-updates"] = () => new GetUpdateCommand { Site = [new(WithCore)] },
        ["GET updates/ignored-plugins-updates"] = () => new GetIgnoredUpdateCommand { Global = true },
        ["GET updates/ignored-themes-updates"] = () => new GetIgnoredUpdateCommand { Global = true },
        ["POST updates/ignore-update"] = () => new AddIgnoredUpdateCommand { Site = [new(Healthy)], Type = IgnorableType.Plugin, Slug = ["seo-compass/seo-compass.php"], Name = "SEO Compass" },
        ["PUT site/site-update-wordpress"] = () => new StartBatchUpdateCommand { Site = [new(WithCore)], Type = [UpdateType.Core] },
        ["PUT site/site-update-item"] = () => new StartBatchUpdateCommand { Site = [new(Healthy)], Type = [UpdateType.Plugin] },
        ["PUT site/site-update-translations"] = () => new StartBatchUpdateCommand { Site = [new(1), new(2), new(3), new(5), new(6), new(7)], Type = [UpdateType.Translation] },
        ["POST site/sync-site"] = () => new SyncSiteCommand { Site = [new(Healthy)] },
        ["POST site/check-site-http-status"] = () => new TestSiteCommand { Site = [new(Healthy)] },
        ["POST site/reconnect-site"] = () => new RepairSiteConnectionCommand { Site = [new(Refusing)] },
        ["POST site/disconnect-site"] = () => new RemoveSiteConnectionCommand { Site = [new(Healthy)] },
        ["POST site/site-manage-plugin"] = () => new EnableSitePluginCommand { Site = [new(Healthy)], Slug = ["event-calendar/event-calendar.php"] },
        ["POST site/site-manage-theme"] = () => new EnableSiteThemeCommand { Site = [new(Healthy)], Slug = "wide-screen" },
        ["POST site/add-site"] = () => new AddSiteCommand { Url = "https://new.example.test/", AdminName = "admin" },
        ["PUT site/edit-site"] = () => new SetSiteCommand { Site = [new(Healthy)], Name = "Renamed" },
        ["DELETE site/remove-site"] = () => new RemoveSiteCommand { Site = [new(Healthy)] },
        ["GET clients/all-clients"] = () => new GetClientCommand(),
        ["POST client/add-client"] = () => new NewClientCommand { Name = "New" },
        ["PUT client/edit-client"] = () => new SetClientCommand { Client = [new(1)], Note = "hi" },
        ["DELETE client/remove-client"] = () => new RemoveClientCommand { Client = [new(3)] },
        ["GET tags/all-tags"] = () => new GetTagCommand(),
        ["GET cost-tracker/get-all-costs"] = () => new GetCostCommand(),
        ["GET cost-tracker/get-client-costs"] = () => new GetCostCommand { Client = [new(1)] },
        ["GET cost-tracker/get-site-costs"] = () => new GetCostCommand { Site = [new(1)] },
    };

    public static TheoryData<string> Routes() => [.. Commands.Keys];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task The_command_asks_the_route_and_nothing_of_version_2(string route)
    {
        await using var dashboard = await LiveDashboard.WithLegacyKeyAsync();

        var said = await dashboard.RunAsync(Commands[route]());

        Assert.Empty(said.Errors.Select(error => error.Cause.Message));
        Assert.Contains($"{route.Replace(" ", " mainwp/v1/")} 200", dashboard.Asked);
        Assert.All(dashboard.Asked, asked => Assert.Contains(" mainwp/v1/", asked));
    }

    [Fact]
    public async Task Disconnecting_and_reconnecting_do_it_and_one_that_is_dead_is_an_error_of_its_own()
    {
        await using var dashboard = await LiveDashboard.WithLegacyKeyAsync();

        var left = await dashboard.RunAsync(new RemoveSiteConnectionCommand { Site = [new(1), new(Healthy)] });
        Assert.Empty(left.Errors);
        Assert.All([1, Healthy], id => Assert.Equal(Connection.Refusing, dashboard.Server.Sites.Find(id)!.Connection));

        var joined = await dashboard.RunAsync(new RepairSiteConnectionCommand { Site = [new(1), new(Unreachable), new(99), new(Healthy)] });
        Assert.All([1, Healthy], id => Assert.Equal(Connection.Answering, dashboard.Server.Sites.Find(id)!.Connection));
        Assert.Equal(["NotDone", "SiteNotFound"], joined.Errors.Select(error => error.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Reconnecting_all_takes_those_that_were_lost()
    {
        await using var dashboard = await LiveDashboard.WithLegacyKeyAsync();

        await dashboard.RunAsync(new RepairSiteConnectionCommand { All = true });

        Assert.Equal(Connection.Answering, dashboard.Server.Sites.Find(Refusing)!.Connection);
        Assert.Single(dashboard.Asked, asked => asked.StartsWith("POST mainwp/v1/site/reconnect-site", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(UpdateType.Core)]
    [InlineData(UpdateType.Theme)]
    [InlineData(UpdateType.Translation)]
    [InlineData(UpdateType.Plugin)]
    public async Task Updates_of_each_type_are_installed_and_no_other(UpdateType type)
    {
        await using var dashboard = await LiveDashboard.WithLegacyKeyAsync();
        var wanted = Enum.Parse<MainWp.Emulator.Updates.UpdateType>(type.ToString());
        var site = dashboard.Server.Sites.All.First(site => site is { Connection: Connection.Answering, IgnoresThemes: false, IsSuspended: false } && site.Id != 4 && site.PendingOf(wanted).Any());
        var others = site.Pending.Where(update => update.Type != wanted).ToList();
        var (slugs, core) = (site.PendingOf(wanted).Select(update => update.Slug).ToHashSet(), site.WordPress);

        var said = await dashboard.RunAsync(new StartBatchUpdateCommand { Site = [new(site.Id)], Type = [type] });

        Assert.Empty(said.Errors.Select(error => error.Cause.Message));
        Assert.Empty(site.PendingOf(wanted));
        Assert.Equal(others, site.Pending);
        Assert.Equal(type == UpdateType.Core, core != site.WordPress);
        var results = Assert.IsType<BatchUpdate>(Assert.Single(said.Output)).Result;
        Assert.Equal(slugs, results.Select(result => result.Slug).ToHashSet());
        Assert.All(results, result => Assert.Equal(UpdateOutcome.Updated, result.Outcome));
    }

    [Fact]
    public async Task One_of_several_translations_is_refused_since_the_route_takes_all()
    {
        await using var dashboard = await LiveDashboard.WithLegacyKeyAsync();
        var site = dashboard.Server.Sites.Find(Healthy)!;
        site.Pending.RemoveAll(update => update.Type == MainWp.Emulator.Updates.UpdateType.Translation);
        foreach (var slug in new[] { "one", "two" })
            site.Pending.Add(new(MainWp.Emulator.Updates.UpdateType.Translation, slug, slug, "", "1.0"));
        var one = (await dashboard.RunAsync(new GetUpdateCommand { Site = [new(Healthy)] })).Output.Cast<Update>().Single(update => update.Slug == "one");

        var said = await dashboard.RunAsync(new StartBatchUpdateCommand { Site = [new UpdateTarget(one)] });

        Assert.Equal(2, site.PendingOf(MainWp.Emulator.Updates.UpdateType.Translation).Count());
        Assert.Contains("translations", Assert.Single(said.Errors).Cause.Message);
    }
}
