using MainWp.Emulator.Hosting;
using MainWp.Emulator.Tour;

namespace EmulatorTests;

public sealed class TourTests
{
    private const double Speed = 600;

    [Theory]
    [InlineData("6.8")]
    [InlineData("7.1")]
    public async Task Does_the_main_job_and_shows_no_secret(string wordPress)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { WordPress = wordPress, Speed = Speed });

        var tour = await GuidedTour.ShowAsync(dashboard);

        Assert.True(tour.ExitCode == 0, tour.Output);
        Assert.Equal("Every step did what it says.", tour.LastLine);
        Assert.DoesNotContain(dashboard.ReadWriteToken.Split("==")[0], tour.Output);
        Assert.DoesNotContain(dashboard.ApplicationPassword, tour.Output);
    }

    [Fact]
    public async Task Says_so_and_ends_where_a_step_fails()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { Speed = Speed, PlainPermalinks = true });

        var tour = await GuidedTour.ShowAsync(dashboard);

        Assert.Equal(1, tour.ExitCode);
        Assert.Contains("The tour ended early.", tour.Output);
    }

    [Theory]
    [InlineData("6.8")]
    [InlineData("7.1")]
    public async Task The_second_part_updates_in_rings_and_halts_twice(string wordPress)
    {
        var (script, options) = GuidedTour.Find("rollout", new EmulatorOptions { WordPress = wordPress, Speed = Speed })!.Value;
        await using var dashboard = await EmulatedDashboard.StartAsync(options);

        var tour = await GuidedTour.ShowAsync(dashboard, script);

        Assert.True(tour.ExitCode == 0, tour.Output);
        Assert.Equal("Every step did what it says.", tour.LastLine);
    }
}
