using MainWp.Emulator.Hosting;

namespace MainWp.Benchmarks.Serving;

/// <summary>The emulated dashboard, with the times of a real one.</summary>
internal sealed class EmulatorServer : IServed
{
    private readonly EmulatedDashboard _dashboard;

    private EmulatorServer(EmulatedDashboard dashboard) => _dashboard = dashboard;

    public Uri Address => _dashboard.Address;

    public string Token => _dashboard.ReadWriteToken;

    public string User => _dashboard.User;

    public string Password => _dashboard.ApplicationPassword;

    public Traffic Traffic => new(
        _dashboard.Requests.Count, _dashboard.Requests.All.Sum(request => (long)request.AnswerBytes), _dashboard.Children.Requests.Count, _dashboard.Children.MostAtOnce, _dashboard.Children.MostAtOnceOnOneHost);

    public IReadOnlyList<Stage> Stages
    {
        get
        {
            var most = _dashboard.Stages.MostAtOnce;
            return
            [
                .. _dashboard.Requests.All.Select(request => (request.Stage, Request: new SentRequest(request.Method, request.PathAndQuery, null, request.ContentType, request.Body)))
                    .Concat(_dashboard.Children.Requests.All.Select(visit => (visit.Stage, Request: new SentRequest(visit.Method, visit.PathAndQuery, new Uri($"http://{visit.Headers["Host"]}").Host, null, ""))))
                    .GroupBy(sent => sent.Stage).OrderBy(stage => stage.Key).Select(stage => new Stage(most[stage.Key], [.. stage.Select(sent => sent.Request)])),
            ];
        }
    }

    public static async Task<EmulatorServer> StartAsync(EmulatorOptions options) => new(await EmulatedDashboard.StartAsync(options));

    public void Reset()
    {
        _dashboard.Requests.Clear();
        _dashboard.Children.Requests.Clear();
    }

    public ValueTask DisposeAsync() => _dashboard.DisposeAsync();
}
