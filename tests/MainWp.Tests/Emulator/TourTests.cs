using MainWp.Emulator.Hosting;
using MainWp.Emulator.Tour;

namespace MainWp.Tests.Emulator;

public sealed class TourTests
{
    private const double Speed = 600;

    [Theory]
    [InlineData("6.8")]
    [InlineData("7.1")]
    public async Task Does_the_main_job_without_an_engine(string wordPress)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { WordPress = wordPress, Speed = Speed });
        var output = new StringWriter();

        Assert.True(await new ConsoleTour(dashboard, output).RunAsync(), output.ToString());

        Assert.All(TourStep.All(), step => Assert.Contains($"PS> {step.Line}", output.ToString()));
    }

    [Fact]
    public async Task Shows_no_secret()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { Speed = Speed });
        var output = new StringWriter();

        await new ConsoleTour(dashboard, output).RunAsync();

        Assert.DoesNotContain(dashboard.ReadWriteToken.Split("==")[0], output.ToString());
        Assert.DoesNotContain(dashboard.ApplicationPassword, output.ToString());
    }

    [Fact]
    public async Task Says_so_and_ends_where_a_step_fails()
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { Speed = Speed, PlainPermalinks = true });
        var output = new StringWriter();

        Assert.False(await new ConsoleTour(dashboard, output).RunAsync());

        Assert.Contains("The tour ended early.", output.ToString());
    }
}
