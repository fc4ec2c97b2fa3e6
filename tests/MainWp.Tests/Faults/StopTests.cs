using MainWp.Http;
using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Faults;

/// <summary>Ctrl+C in every phase of a command ends it, where nothing else would for minutes, and leaves nothing running.</summary>
public sealed class StopTests
{
    // Less than any time-out and any wait of these commands: what ends in it was stopped.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly RecordingPipeline _said = new();

    [Fact]
    public async Task While_connecting()
    {
        using var mute = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        mute.Start();
        var address = new Uri($"https://127.0.0.1:{((System.Net.IPEndPoint)mute.LocalEndpoint).Port}/");
        var running = StartAsync(address, new GetSiteCommand { Count = true }, out var stop);
        using var accepted = await mute.AcceptTcpClientAsync().WaitAsync(Limit);

        await StopAsync(running, stop);

        Assert.True(await IsClosedAsync(accepted.GetStream()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"count\":")]
    public async Task While_waiting_for_the_answer_and_while_reading_it(string sent)
    {
        await using var server = new ScriptedServer(async exchange =>
        {
            await exchange.SendAsync(sent);
            _reached.TrySetResult();
            await exchange.StallAsync();
        });
        var running = StartAsync(server.Address, new GetSiteCommand { Count = true }, out var stop);

        await StopAsync(running, stop);

        await server.IdleAsync().WaitAsync(Limit);
    }

    [Fact]
    public async Task While_waiting_to_repeat()
    {
        await using var server = new ScriptedServer(exchange => exchange.RespondAsync(503, "", "text/html", "Retry-After: 200"));
        var running = StartAsync(server.Address, new GetSiteCommand { Count = true }, out var stop);

        await StopAsync(running, stop);

        Assert.Single(server.Arrived);
    }

    [Fact]
    public async Task While_waiting_for_a_job()
    {
        await using var server = new ScriptedServer(exchange => exchange.RespondAsync(200, """{"success":false,"status":"pending","total":3,"processed":0,"failed":0,"errors":[],"started_at":"","completed_at":""}"""));
        var running = StartAsync(server.Address, new WaitJobCommand { Job = [new(CommandClass.JobId)] }, out var stop);

        await StopAsync(running, stop);

        Assert.Single(server.Arrived);
    }

    [Fact]
    public async Task Between_the_items()
    {
        await using var server = new ScriptedServer(FaultCell.HealthyAsync);
        CancellationTokenSource? stop = null;
        _said.Answer = target =>
        {
            if (target.Contains("tag 2", StringComparison.Ordinal))
            {
                stop!.Cancel();
                _reached.TrySetResult();
            }
            return true;
        };
        var running = StartAsync(server.Address, new RemoveTagCommand { Tag = [new("1"), new("2"), new("3")] }, out stop, holdsBack: true);

        await StopAsync(running, stop);

        Assert.Equal(["/wp-json/mainwp/v2/tags/1/remove"], server.Arrived.Select(exchange => exchange.Target));
    }

    [Fact]
    public async Task While_the_next_page_is_under_way()
    {
        await using var server = new ScriptedServer(exchange =>
        {
            if (exchange.Page == 1)
                return FaultCell.HealthyAsync(exchange);
            _reached.TrySetResult();
            return exchange.StallAsync();
        });
        var running = StartAsync(server.Address, new GetSiteCommand(), out var stop);

        await StopAsync(running, stop);

        await server.IdleAsync().WaitAsync(Limit);
    }

    [Fact]
    public async Task While_several_sites_are_under_way()
    {
        var arrived = 0;
        await using var server = new ScriptedServer(exchange =>
        {
            if (Interlocked.Increment(ref arrived) == FanOut.DefaultLimit)
                _reached.TrySetResult();
            return exchange.StallAsync();
        });
        var running = StartAsync(server.Address, new SyncSiteCommand { Site = [.. Enumerable.Range(1, 40).Select(id => new PowerShell.Binding.SiteReference(id))] }, out var stop);

        await StopAsync(running, stop);

        await server.IdleAsync().WaitAsync(Limit);
        Assert.InRange(server.Arrived.Count, 1, FanOut.DefaultLimit);
    }

    private Task StartAsync(Uri address, DashboardCommand command, out CancellationTokenSource stop, bool holdsBack = false)
    {
        var cancel = stop = new CancellationTokenSource();
        var clock = new Clock(() => DateTimeOffset.UtcNow, (delay, token) =>
        {
            _reached.TrySetResult();
            return Task.Delay(delay, token);
        });
        var go = new TaskCompletionSource();
        if (!holdsBack)
            go.SetResult();
        var running = Task.Factory.StartNew(
            () =>
            {
                go.Task.Wait();
                using var connection = new Connection(new ConnectionOptions(address) { ApiKey = Authentication.ApiKey(FakeDashboard.Token) }, HttpClientSource.Open, clock).With(new ServerFacts(true, "UTC", TimeSpan.Zero, true));
                var session = new MainWpSession(connection, SessionScope.Read, null);
                PipelinePump.Run(() => FakeDashboard.RunIn(command, new SessionChoice([], session, [session]), _said, cancel.Token));
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        if (address.Scheme == Uri.UriSchemeHttps)
            _reached.TrySetResult();
        if (holdsBack)
            go.SetResult();
        return running;
    }

    private async Task StopAsync(Task running, CancellationTokenSource stop)
    {
        if (await Task.WhenAny(_reached.Task, running).WaitAsync(Limit) == running)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        stop.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.WaitAsync(Limit));
        stop.Dispose();
    }

    // What the client sent before is read first. .NET gives a connection that is being made five seconds for another request to use.
    private static async Task<bool> IsClosedAsync(Stream stream)
    {
        var buffer = new byte[4096];
        try
        {
            while (await stream.ReadAsync(buffer).AsTask().WaitAsync(Limit) > 0)
            {
            }
        }
        catch (IOException)
        {
        }
        return true;
    }
}
