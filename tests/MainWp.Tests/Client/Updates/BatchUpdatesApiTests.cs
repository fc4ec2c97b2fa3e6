using MainWp.Tests.Fakes;

namespace MainWp.Tests.Client.Updates;

public class BatchUpdatesApiTests
{
    [Fact]
    public async Task Updates_core_by_its_own_route_and_syncs_the_site()
    {
        var dashboard = new FakeDashboard().Answering("POST updates/3/update/wp", "v2/updates-site-wp").Answering("POST sites/3/sync", "v2/sites-sync");

        var result = await Run(dashboard, BatchStepKind.Core, UpdateType.Core, "wordpress");

        Assert.Equal(UpdateOutcome.Updated, result.Outcome);
        Assert.Equal("", dashboard.AskedOnce("POST updates/3/update/wp").Body);
        dashboard.AskedOnce("POST sites/3/sync");
    }

    [Fact]
    public async Task Updates_themes_by_slug()
    {
        var dashboard = new FakeDashboard().Answering("POST updates/3/update/themes", "v2/updates-site-themes").Answering("POST sites/3/sync", "v2/sites-sync");

        Assert.Equal(UpdateOutcome.Updated, (await Run(dashboard, BatchStepKind.Items, UpdateType.Theme, "realwp-theme")).Outcome);
        Assert.Equal("slug=realwp-theme", dashboard.AskedOnce("POST updates/3/update/themes").Body);
    }

    [Fact]
    public async Task Updates_translations_by_slug()
    {
        var dashboard = new FakeDashboard().Answering("POST updates/3/update/translations", "v2/updates-site-translations").Answering("POST sites/3/sync", "v2/sites-sync");

        Assert.Equal(UpdateOutcome.Updated, (await Run(dashboard, BatchStepKind.Items, UpdateType.Translation, "realwp-alpha")).Outcome);
        Assert.Equal("slug=realwp-alpha", dashboard.AskedOnce("POST updates/3/update/translations").Body);
    }

    [Theory]
    [InlineData("v2/updates-site-plugins-broken-package", "realwp-gamma/realwp-gamma.php", "Download failed.")]
    [InlineData("v2/updates-site-plugins-unknown-slug", "nope/nope.php", "No Plugins to update.")]
    [InlineData("v2/updates-plugins-when-ignored", "realwp-alpha/realwp-alpha.php", "Plugins ignored updates per site.")]
    public async Task A_success_without_the_update_is_a_failure(string recording, string slug, string reason)
    {
        var dashboard = new FakeDashboard().Answering("POST updates/3/update/plugins", recording).Answering("POST sites/3/sync", "v2/sites-sync");

        var result = await Run(dashboard, BatchStepKind.Items, UpdateType.Plugin, slug);

        Assert.Equal((UpdateOutcome.Failed, reason), (result.Outcome, result.Error));
    }

    private static async Task<UpdateResult> Run(FakeDashboard dashboard, BatchStepKind kind, UpdateType type, string slug)
    {
        var update = new Update { SiteId = 3, Type = type, Slug = slug, CurrentVersion = new("1.0"), NewVersion = new("1.1") };
        var result = await dashboard.Client().BatchUpdates.RunAsync(new BatchStep(kind, [3], [update], [type], [slug]), default);
        return Assert.Single(result.Results);
    }
}
