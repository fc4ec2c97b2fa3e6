using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.ApiKeys;

public class GetApiKeyCommandTests
{
    // The clock stands at 2026-11-21 12:00 UTC, which is 07:00 on the dashboard.
    private static readonly string[] Rows =
    [
        KeyRows.Old("1b1b1b1"), KeyRows.Old("0a0a0a0"), KeyRows.New(5, "0a0a0a0", lastAccess: "2025-01-01 00:00:00"), KeyRows.New(4),
        KeyRows.New(3, lastAccess: "2026-11-20 06:59:00"), KeyRows.New(2, lastAccess: "2026-11-20 07:01:00"), KeyRows.New(1, KeyRows.OwnKey, lastAccess: "2026-11-21 06:59:59"),
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Gets_every_key(bool legacy)
    {
        var dashboard = new FakeDashboard().Listing(Rows);

        var said = await (legacy ? dashboard.Legacy() : dashboard).Run(new GetApiKeyCommand());

        Assert.Equal([KeyRows.IdOf("1b1b1b1"), "5", "4", "3", "2", "1"], Ids(said));
    }

    [Fact]
    public async Task Keys_are_found_by_their_description()
    {
        var rows = new[] { KeyRows.New(1), KeyRows.New(2) };
        var all = (await new FakeDashboard().Listing(rows).Run(new GetApiKeyCommand())).Output.Cast<ApiKey>().ToList();

        Assert.NotEmpty(Ids(await new FakeDashboard().Listing(rows).Run(new GetApiKeyCommand { Description = [all[0].Description.Substring(0, 2) + "*"] })));
        Assert.Empty(Ids(await new FakeDashboard().Listing(rows).Run(new GetApiKeyCommand { Description = ["no such*"] })));
    }

    [Fact]
    public async Task Unused_means_used_before_that_by_the_dashboards_clock_and_never_means_never()
    {
        var unused = await new FakeDashboard().Listing(Rows).Run(new GetApiKeyCommand { UnusedFor = TimeSpan.FromHours(24) });
        var never = await new FakeDashboard().Listing(Rows).Run(new GetApiKeyCommand { NeverUsed = true });
        var either = await new FakeDashboard().Listing(Rows).Run(new GetApiKeyCommand { UnusedFor = TimeSpan.FromHours(24), NeverUsed = true });

        Assert.Equal(["3"], Ids(unused));
        Assert.Equal(["4"], Ids(never));
        Assert.Equal(["4", "3"], Ids(either));
    }

    [Fact]
    public async Task Gets_the_named_ones_by_number_text_and_either_identifier()
    {
        var dashboard = new FakeDashboard().Listing(Rows);

        var said = await dashboard.Run(new GetApiKeyCommand { Key = [new(4), new(" 3 "), new(KeyRows.IdOf("0a0a0a0").ToUpperInvariant().Replace("CK_", "ck_")), new(99), new(1)] });

        Assert.Equal(["4", "3", "5", "1"], Ids(said));
        Assert.Equal("ApiKeyNotFound", Assert.Single(said.Errors).Id);
        dashboard.AskedOnce("GET rest-api/keys");
    }

    [Fact]
    public async Task An_empty_pipeline_asks_for_nothing()
    {
        var dashboard = new FakeDashboard();

        await dashboard.Run(new GetApiKeyCommand { ExpectsInput = true });

        Assert.Empty(dashboard.Requests);
    }

    private static IEnumerable<string> Ids(RecordingPipeline said) => said.Output.Cast<ApiKey>().Select(key => key.Id);
}
