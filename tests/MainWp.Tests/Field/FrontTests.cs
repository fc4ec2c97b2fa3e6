using MainWp.Emulator.Fronts;
using MainWp.Emulator.Hosting;
using MainWp.PowerShell.Commands;

namespace MainWp.Tests.Field;

/// <summary>What stands in front of a dashboard is worked around or named, over real sockets.</summary>
public sealed class FrontTests
{
    /// <summary>What only a change would show: Test-MainWpConnection changes nothing, so it cannot know.</summary>
    private static readonly string[] OnlyAChangeTells = ["fatal-after-work", "lost-job", "phantom-update", "www"];

    public static TheoryData<string> All() =>
        [.. FrontTable.All.Where(kind => !OnlyAChangeTells.Contains(kind.Word)).SelectMany(kind => kind.Values.Split(", ").Where(value => value != value.ToUpperInvariant() || int.TryParse(value, out _)).DefaultIfEmpty("").Select(value => value.Length == 0 ? kind.Word : $"{kind.Word}:{value}"))];

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_connection_test_names_it(string front)
    {
        await using var emulated = await EmulatedFront.StartAsync(new EmulatorOptions { Fronts = [front] });

        var checks = await emulated.TestAsync();

        var failed = checks.Where(check => check.Passed == false).ToList();
        Assert.NotEmpty(failed);
        Assert.All(failed, check => Assert.False(string.IsNullOrEmpty(check.Remedy), check.ToString()));
    }

    [Fact]
    public async Task What_only_a_change_would_show_is_unknown_and_nothing_is_changed_to_find_out()
    {
        foreach (var front in OnlyAChangeTells)
        {
            await using var emulated = await EmulatedFront.StartAsync(new EmulatorOptions { Fronts = [front] });

            Assert.Equal(CheckResult.Unknown, Assert.Single(await emulated.TestAsync(), check => check.Name == "Work").Result);
        }
    }

    [Fact]
    public async Task A_demoted_owner_of_the_key_is_named_by_the_test_and_by_what_fails()
    {
        await using var emulated = await EmulatedFront.StartAsync(new EmulatorOptions { Fronts = ["demoted-owner"] });
        await emulated.ConnectAsync();

        var check = Assert.Single(await emulated.TestAsync(), check => check.Name == "KeyAccount");
        var sites = await emulated.RunAsync(new GetSiteCommand());
        var tags = await emulated.RunAsync(new GetTagCommand());

        Assert.False(check.Passed);
        Assert.Contains("owner of the API key may no longer manage MainWP", check.Detail);
        Assert.Contains("owner of the API key", Assert.Single(sites.Errors).Cause.Message);
        Assert.Empty(tags.Errors);
    }

    [Theory]
    [InlineData("6.9", "6.1.2")]
    [InlineData("6.8", "6.1.2")]
    [InlineData("6.9", "6.0.11")]
    [InlineData("6.9", "6.0.0")]
    [InlineData("6.8", "5.4")]
    [InlineData("7.1", "5.4")]
    public async Task The_connection_test_finds_nothing_with_a_healthy_dashboard(string wordPress, string mainWp)
    {
        await using var emulated = await EmulatedFront.StartAsync(new EmulatorOptions { WordPress = wordPress, MainWp = mainWp });

        Assert.Empty((await emulated.TestAsync()).Where(check => check.Passed == false).Select(check => $"{check.Name}: {check.Detail}"));
    }

    [Theory]
    [InlineData("method-filter")]
    [InlineData("closed-index")]
    [InlineData("closed-index:404")]
    [InlineData("closed-index:empty")]
    [InlineData("page-cache")]
    [InlineData("page-cache:silent")]
    [InlineData("prefix:api")]
    [InlineData("prefix:index.php/wp-json")]
    [InlineData("slash")]
    [InlineData("slash:308")]
    [InlineData("no-slash")]
    [InlineData("language")]
    [InlineData("no-users")]
    [InlineData("bad-rows")]
    public async Task Commands_work_behind_it(string front)
    {
        await using var emulated = await EmulatedFront.StartAsync(new EmulatorOptions { Fronts = [front] });
        await emulated.ConnectAsync();

        var sites = await emulated.RunAsync(new GetSiteCommand());
        var made = await emulated.RunAsync(new NewTagCommand { Name = "field" });
        var tag = Assert.IsType<Tag>(Assert.Single(made.Output));
        var removed = await emulated.RunAsync(new RemoveTagCommand { Tag = [new(tag.Id)] });
        var tags = await emulated.RunAsync(new GetTagCommand());

        Assert.Empty(sites.Errors.Concat(made.Errors).Concat(removed.Errors).Concat(tags.Errors).Select(error => error.Cause.Message));
        Assert.Equal(emulated.Dashboard.Sites.All.Count, sites.Output.Count);
        Assert.DoesNotContain(tags.Output.Cast<Tag>(), left => left.Id == tag.Id);
    }

    [Theory]
    [InlineData("stripped-authorization")]
    [InlineData("bot-filter")]
    [InlineData("bot-filter:page")]
    [InlineData("bot-filter:list")]
    [InlineData("bot-filter:object")]
    [InlineData("basic")]
    [InlineData("redirect-all")]
    [InlineData("user-agent-filter")]
    [InlineData("broken-compression")]
    [InlineData("broken-compression:plain")]
    public async Task Nobody_connects_behind_it(string front)
    {
        await using var emulated = await EmulatedFront.StartAsync(new EmulatorOptions { Fronts = [front] });

        await Assert.ThrowsAsync<MainWpException>(() => emulated.ConnectAsync());
        await Assert.ThrowsAsync<MainWpException>(() => emulated.ConnectAsync(password: false));
        await Assert.ThrowsAsync<MainWpException>(() => emulated.ConnectAsync(key: false));
    }

    [Theory]
    [InlineData("5.4", "6.8")]
    [InlineData("5.4", "7.1")]
    [InlineData("6.0.0", "6.9")]
    [InlineData("6.0.11", "6.9")]
    [InlineData("6.0.12", "7.1")]
    [InlineData("6.1.2", "7.1")]
    public async Task The_main_job_is_done_on_each_version(string mainWp, string wordPress)
    {
        await using var emulated = await EmulatedFront.StartAsync(new EmulatorOptions { MainWp = mainWp, WordPress = wordPress });
        await emulated.ConnectAsync();

        var sites = await emulated.RunAsync(new GetSiteCommand());
        var updates = await emulated.RunAsync(new GetUpdateCommand());
        var tag = await emulated.RunAsync(new NewTagCommand { Name = "field" });

        Assert.Empty(sites.Errors.Concat(updates.Errors).Select(error => error.Cause.Message));
        Assert.Equal(emulated.Dashboard.Sites.All.Count, sites.Output.Count);
        Assert.NotEmpty(updates.Output);
        // Before 6.0 tags cannot be listed, so what was made cannot be read back.
        if (mainWp == "5.4")
            Assert.Equal("NotConfirmed", Assert.Single(tag.Errors).Id);
        else
            Assert.IsType<Tag>(Assert.Single(tag.Output));
    }
}
