using MainWp.Emulator.Hosting;
using MainWp.PowerShell.Commands;

namespace MainWp.Tests.Field;

/// <summary>Older dashboards say success where they stored nothing, refuse their own input, or list nothing: none of it is passed on as it comes.</summary>
public sealed class OlderDashboardTests
{
    [Theory]
    [InlineData("5.4", "6.8")]
    [InlineData("6.0.1", "7.1")]
    public async Task A_name_that_was_not_stored_is_no_success(string mainWp, string wordPress)
    {
        await using var front = await StartAsync(mainWp, wordPress);

        var said = await front.RunAsync(new SetSiteCommand { Site = [new(2)], Name = "Renamed" });

        Assert.Equal("NotDone", Assert.Single(said.Errors).Id);
        Assert.Contains("kept the name as before", said.Errors[0].Cause.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_was_stored_and_one_that_is_the_same_are_successes()
    {
        await using var front = await StartAsync("6.0.12", "7.1");
        await using var older = await StartAsync("6.0.1", "7.1");

        var renamed = await front.RunAsync(new SetSiteCommand { Site = [new(2)], Name = "Renamed" });
        var same = await older.RunAsync(new SetSiteCommand { Site = [new(2)], Name = older.Dashboard.Sites[2].Name });

        Assert.Empty(renamed.Errors.Concat(same.Errors));
        Assert.Equal("Renamed", front.Dashboard.Sites[2].Name);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_client_that_was_not_stored_is_no_success_alone_or_with_other_changes(bool withOthers)
    {
        await using var front = await StartAsync("6.0.2", "7.1");
        var client = front.Dashboard.Clients.All.First(client => client.Id != front.Dashboard.Sites[2].ClientId).Id;

        var said = await front.RunAsync(new SetSiteCommand { Site = [new(2)], Client = new(client), IgnoreThemeUpdate = withOthers ? true : null });

        Assert.Contains("Set-MainWpClient", Assert.Single(said.Errors).Cause.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_answer_shows_is_not_confirmed()
    {
        await using var front = await StartAsync("5.4", "6.8");

        var said = await front.RunAsync(new SetSiteCommand { Site = [new(2)], AdminName = "somebody" });

        Assert.Equal("NotConfirmed", Assert.Single(said.Errors).Id);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Sites_of_6_0_1_are_synced_by_its_ability_or_it_is_said_what_that_takes(bool password)
    {
        await using var front = await StartAsync("6.0.1", "7.1", password);

        var said = await front.RunAsync(new SyncSiteCommand { Site = [new(1)], PassThru = true });

        if (password)
            Assert.True(Assert.IsType<SiteSync>(Assert.Single(said.Output)).Succeeded);
        else
            Assert.Contains("Connect with -Credential", Assert.Single(said.Errors).Cause.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plugin_that_was_switched_off_is_not_refused_because_the_sync_is()
    {
        await using var front = await StartAsync("6.0.1", "7.1", password: false);

        var said = await front.RunAsync(new DisableSitePluginCommand { Site = [new(1)], Slug = ["seo-compass"] });

        Assert.Equal("NotConfirmed", Assert.Single(said.Errors).Id);
    }

    [Fact]
    public async Task Tags_that_are_not_listed_are_those_of_the_sites_and_that_is_said()
    {
        await using var front = await StartAsync("5.4", "6.8");
        var tag = front.Dashboard.Tags.All.First(tag => front.Dashboard.Sites.All.Any(site => site.TagIds.Contains(tag.Id)));

        var all = await front.RunAsync(new GetTagCommand());
        var sites = await front.RunAsync(new GetSiteCommand { Tag = [new(tag.Name)] });

        Assert.Contains(tag.Name, all.Output.Cast<Tag>().Select(found => found.Name));
        Assert.Contains("MainWP before 6.0", Assert.Single(all.Warnings), StringComparison.Ordinal);
        Assert.Equal(front.Dashboard.Sites.All.Where(site => site.TagIds.Contains(tag.Id)).Select(site => site.Id).Order(), sites.Output.Cast<Site>().Select(site => site.Id).Order());
    }

    [Fact]
    public async Task No_tags_are_just_no_tags_on_later_ones()
    {
        await using var front = await StartAsync("6.1.2", "6.8");
        foreach (var site in front.Dashboard.Sites.All)
            site.TagIds.Clear();
        foreach (var tag in front.Dashboard.Tags.All.ToList())
            await front.RunAsync(new RemoveTagCommand { Tag = [new(tag.Id)] });

        var said = await front.RunAsync(new GetTagCommand());

        Assert.Empty(said.Output);
        Assert.Empty(said.Warnings);
    }

    private static async Task<EmulatedFront> StartAsync(string mainWp, string wordPress, bool password = true)
    {
        var front = await EmulatedFront.StartAsync(new EmulatorOptions { MainWp = mainWp, WordPress = wordPress });
        await front.ConnectAsync(password: password);
        return front;
    }
}
