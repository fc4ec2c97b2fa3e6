using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Pipeline;

/// <summary>What several items are told when the one request for all of them fails.</summary>
public class SharedRequestTests
{
    [Fact]
    public async Task Each_site_of_a_request_that_fails_is_an_error()
    {
        var dashboard = new FakeDashboard { Retry = new(0, TimeSpan.Zero) }.Answering("GET sites", 500, """{"code":"x","message":"x","data":null}""");

        var said = await dashboard.Run(new GetIgnoredUpdateCommand { Site = [new(1), new(2), new(3)] });

        Assert.Equal(["1", "2", "3"], said.Errors.Select(error => error.Target!.ToString()));
        dashboard.AskedOnce("GET sites");
    }

    [Fact]
    public async Task Each_monitor_of_a_request_that_fails_is_an_error()
    {
        var dashboard = new FakeDashboard { Retry = new(0, TimeSpan.Zero) }
            .Answering("GET sites/basic", 200, """{"data":[{"id":"5","name":"A","url":"https://a.example/"},{"id":"7","name":"B","url":"https://b.example/"}]}""")
            .Answering("GET monitors/basic", 200, """{"data":[{"id":"12","url":"https://a.example/"},{"id":"13","url":"https://b.example/"}]}""")
            .Answering("GET monitors", 500, """{"code":"x","message":"x","data":null}""");

        var said = await dashboard.Run(new GetMonitorCommand { Site = [new(5), new(7)] });

        Assert.Equal(["5", "7"], said.Errors.Select(error => error.Target!.ToString()));
    }
}
