using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes.WpAdmin;

namespace MainWp.Tests.Commands.WpAdmin;

public sealed partial class SavedWpAdminConnectionTests
{
    [Fact]
    public async Task A_key_that_was_saved_a_quarter_ago_is_warned_of_once_until_another_is_saved()
    {
        await using var bench = await WpAdminBench.StartAsync();
        await SaveAsync(await bench.ConnectAsync());
        await bench.PassAsync(TimeSpan.FromDays(100));

        var session = await bench.ConnectAsync(Filled());
        await bench.RunAsync(new GetWpAdminSiteCommand(), session);
        Assert.Contains("was saved on", Assert.Single(bench.Said.Warnings));
        await SaveAsync(session);
        await bench.ConnectAsync(Filled());
        Assert.Equal(2, bench.Said.Warnings.Count);

        await SaveAsync(await bench.ConnectAsync(bench.Service.BackupsKey, request => request.AuthenticationLimit = 0));
        bench.Said.Warnings.Clear();
        await bench.ConnectAsync(Filled());
        Assert.DoesNotContain(bench.Said.Warnings, warning => warning.Contains("rotated", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_given_over_the_saved_one_has_not_its_age()
    {
        await using var bench = await WpAdminBench.StartAsync();
        await SaveAsync(await bench.ConnectAsync(change: request => request.KeyRotatedAt = bench.Clock.Now.LocalDateTime.AddDays(-80)));
        await bench.PassAsync(TimeSpan.FromDays(30));

        Assert.NotNull(Filled().KeyRotatedAt);
        Assert.Null(Filled(request => request.ApiKey = new(bench.Service.ReadOnlyKey)).KeyRotatedAt);
    }
}
