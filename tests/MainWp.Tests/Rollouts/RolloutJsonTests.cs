namespace MainWp.Tests.Rollouts;

/// <summary>The plan as text, also after people edited it.</summary>
public sealed class RolloutJsonTests
{
    private static readonly Rollout Whole = new()
    {
        Dashboard = new Uri("https://dashboard.example/"),
        CreatedAt = new DateTime(2026, 11, 30, 8, 0, 0, DateTimeKind.Utc).ToLocalTime(),
        Soak = TimeSpan.FromHours(26),
        Limit = FailureLimit.Parse("5%")!,
        ApproveEach = true,
        Ring = [new() { Name = "canary", State = RolloutRingState.Soaking, JudgedAt = DateTime.Today, SoaksUntil = DateTime.Today.AddDays(1), JobId = ["7f"] }, new() { Name = "*" }],
    };

    static RolloutJsonTests()
    {
        var site = new RolloutSite
        {
            Ring = "canary",
            SiteId = 7,
            SiteName = "日本語 \"Shop\"\n",
            SiteUrl = new Uri("https://shop.example/"),
            Verdict = RolloutVerdict.Worse,
            Problem = "The page has 10 bytes (20 before).",
            Mitigation = "Switched off: SEO.",
            Before = new SiteLook { HttpStatus = 200, IsConnected = true, ActivePlugin = ["a/a.php"], Page = new PageLook { Status = 200, Url = new Uri("https://shop.example/"), Length = 20, FirstByteMs = 5, Title = "<Shop>" } },
            After = new SiteLook { IsConnected = false, Page = new PageLook { IsErrorPage = true, IsBlank = true, Failure = "no answer" } },
        };
        Whole.Site = [site];
        Whole.Update =
        [
            new() { Site = site, Dashboard = Whole.Dashboard, Type = UpdateType.Plugin, Slug = "a/a.php", Name = "A", FromVersion = new("1.0"), ToVersion = new("1.1"), State = RolloutUpdateState.Installed, StartedAt = DateTime.Today, Error = "x" },
            new() { Site = site, Dashboard = Whole.Dashboard, Type = UpdateType.Core, Slug = "wordpress" },
        ];
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var read = RolloutReader.Read(Whole.ToJson(), "The rollout");

        Assert.Equal(Whole.ToJson(), read.ToJson());
        Assert.Equal(("日本語 \"Shop\"\n", "<Shop>"), (read.Site[0].SiteName, read.Site[0].Before!.Page!.Title));
        Assert.Same(read.Site[0], read.Update[1].Site);
    }

    [Fact]
    public void Each_ring_site_and_update_is_a_line() =>
        Assert.Equal(5, Whole.ToJson().Split('\n').Count(line => line.StartsWith("    {", StringComparison.Ordinal)));

    [Theory]
    [InlineData("{", "}", "line")]
    [InlineData("\"schemaVersion\": 1", "\"schemaVersion\": 2", "schema version 2")]
    [InlineData("\"state\":\"Installed\"", "\"state\":\"Done\"", "updates[0]")]
    [InlineData("\"state\":\"Installed\"", "\"state\":\"4\"", "one of Planned")]
    [InlineData("\"state\":\"Installed\"", "\"stat\":\"Installed\"", "'state'")]
    [InlineData("\"state\":\"Installed\"", "\"state\":\"Installed\",\"force\":true", "'force'")]
    [InlineData("\"approveEach\"", "\"aproveEach\"", "'aproveEach'")]
    [InlineData("\"approveEach\": true", "\"approveEach\": \"yes\"", "true or false")]
    [InlineData("\"dashboard\"", "\"dashboard\": \"https://other.example/\", \"dashboard\"", "twice")]
    [InlineData("https://dashboard.example/\"", "somewhere\"", "an address")]
    [InlineData("\"maximumFailure\": \"5%\"", "\"maximumFailure\": \"many\"", "maximumFailure")]
    [InlineData("\"soak\": \"1.02:00:00\"", "\"soak\": \"-01:00:00\"", "soak")]
    [InlineData("\"name\":\"*\"", "\"name\":\"canary\"", "ring 'canary' twice")]
    [InlineData("\"ring\":\"canary\",\"siteId\":7,\"site\"", "\"ring\":\"early\",\"siteId\":7,\"site\"", "early")]
    [InlineData("\"type\":\"Core\",\"slug\":\"wordpress\"", "\"type\":\"Plugin\",\"slug\":\"a/a.php\"", "'a/a.php' of site 7 twice")]
    [InlineData("\"type\":\"Core\"", "\"type\":\"Unknown\"", "Core, Plugin")]
    [InlineData("\"siteId\":7,\"site\":\"日本語 \\\"Shop\\\"\\n\",\"url\"", "\"siteId\":8,\"url\"", "site 7")]
    [InlineData("\"soaksUntil\"", "\"completedAt\"", "soaksUntil")]
    public void What_is_not_surely_meant_is_refused_with_its_place(string old, string edited, string told)
    {
        var at = Whole.ToJson().IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, old);
        var json = Whole.ToJson().Remove(at, old.Length).Insert(at, edited);

        var error = Assert.Throws<MainWpException>(() => RolloutReader.Read(json, "'monthly.json'"));

        Assert.Equal(ErrorKind.RolloutInvalid, error.Kind);
        Assert.Contains("'monthly.json'", error.Message, StringComparison.Ordinal);
        Assert.Contains(told, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void What_is_no_plan_is_refused(string json) => Assert.Equal(ErrorKind.RolloutInvalid, Assert.Throws<MainWpException>(() => RolloutReader.Read(json, "It")).Kind);

    [Fact]
    public void A_plan_without_updates_is_refused()
    {
        var json = new Rollout { Dashboard = new Uri("https://dashboard.example/") }.ToJson();

        Assert.Contains("no updates", Assert.Throws<MainWpException>(() => RolloutReader.Read(json, "It")).Message, StringComparison.Ordinal);
    }
}
