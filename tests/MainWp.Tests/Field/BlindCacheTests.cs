using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Field;

/// <summary>A cache that keeps answers by their path alone cannot be passed by: that is said, and not that it was.</summary>
public sealed class BlindCacheTests
{
    private const string Site = """{"success":1,"total":1,"data":[{"id":"1","name":"One","url":"https://one.example/"}]}""";

    [Fact]
    public async Task Hits_on_addresses_that_were_never_asked_are_warned_of_once()
    {
        var dashboard = new FakeDashboard().Answering("GET sites", 200, Site, change: answer => answer.Headers.Add("X-Cache", "HIT"));

        var said = await dashboard.Run(new GetSiteCommand());

        Assert.Single(said.Output);
        Assert.Contains(said.Warnings, warning => warning.Contains("answers even for a new address (X-Cache: HIT)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cache_that_lets_new_addresses_pass_is_not_called_so()
    {
        var hits = 0;
        var dashboard = new FakeDashboard().Answering("GET sites", 200, Site, change: answer =>
        {
            if (hits++ == 0)
                answer.Headers.Add("X-Cache", "HIT");
        });

        var said = await dashboard.Run(new GetSiteCommand());

        Assert.Contains("addresses that the cache does not have", Assert.Single(said.Warnings), StringComparison.Ordinal);
    }
}
