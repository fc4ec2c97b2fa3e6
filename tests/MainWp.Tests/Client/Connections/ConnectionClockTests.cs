using MainWp.Tests.Fakes;
using static MainWp.Tests.Client.Connections.ConnectionTestRun;

namespace MainWp.Tests.Client.Connections;

public class ConnectionClockTests
{
    [Theory]
    [InlineData(3, true)]
    [InlineData(-20, false)]
    [InlineData(600, false)]
    public async Task Compares_the_clocks(int minutes, bool passed)
    {
        var dashboard = new FakeDashboard();
        dashboard.Answering(IndexRoute, 200, ModernIndex, change: response => response.Headers.Date = dashboard.Clock.Now.AddMinutes(minutes));

        Assert.Equal(passed, Of(await Test(dashboard), CheckNames.Clock).Passed);
    }
}
