using System.Text.RegularExpressions;
using EmulatorTests;
using MainWp.Emulator.Hosting;
using MainWp.Http;
using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Rollouts;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Rollouts;

/// <summary>An emulated fleet with front pages and the rings canary (1, 2) and early (3, 12), on a clock that moves only by being waited for.</summary>
internal sealed partial class RolloutFleet : IAsyncDisposable
{
    public const string Seo = "seo-compass/seo-compass.php";

    private readonly MainWpSession _session;

    private RolloutFleet(EmulatedDashboard server, ManualTime time, MainWpSession session) => (Server, Time, _session) = (server, time, session);

    public EmulatedDashboard Server { get; }

    public ManualTime Time { get; }

    public static async Task<RolloutFleet> StartAsync(EmulatorOptions? options = null, bool withPassword = false)
    {
        var time = new ManualTime();
        var server = await EmulatedDashboard.StartAsync((options ?? new EmulatorOptions()) with { ChildPages = true, Time = time });
        foreach (var (name, sites) in new[] { ("canary", new[] { 1, 2 }), ("early", [3, 12]) })
        {
            var tag = server.Tags.Add(name);
            foreach (var site in sites)
                server.Sites[site].TagIds.Add(tag.Id);
        }
        var clock = new Clock(time.GetUtcNow, (delay, stop) =>
        {
            stop.ThrowIfCancellationRequested();
            time.Advance(delay);
            return Task.CompletedTask;
        });
        var request = new ConnectionRequest { Uri = server.Address.OriginalString, ApiKey = new(server.ReadWriteToken) };
        if (withPassword)
            (request.UserName, request.ApplicationPassword) = (server.User, new(server.ApplicationPassword));
        var session = await new SessionFactory(HttpClientSource.Open, clock).ConnectAsync(request, new RecordingPipeline(), TransportLog.Silent, default);
        server.Requests.Clear();
        return new RolloutFleet(server, time, session);
    }

    /// <summary>Makes a plan; it is in the output.</summary>
    public async Task<RecordingPipeline> NewAsync(NewRolloutCommand command, RecordingPipeline? said = null) => await RunAsync(command, said);

    /// <summary>A plan of one plugin for the rings, with these settings.</summary>
    public async Task<Rollout> PlanAsync(NewRolloutCommand? command = null)
    {
        command ??= new NewRolloutCommand { Ring = ["canary", "early"], Slug = [Seo] };
        return Assert.IsType<Rollout>(Assert.Single((await NewAsync(command)).Output));
    }

    /// <summary>Does what is due, on a plan in memory; each saved text is added to the list.</summary>
    public async Task<(Rollout Plan, RecordingPipeline Said, MainWpException? Error)> InvokeAsync(string json, List<string>? saved = null, InvokeRolloutCommand? command = null, RecordingPipeline? said = null, CancellationToken stop = default)
    {
        command ??= new InvokeRolloutCommand();
        said ??= new RecordingPipeline();
        var plan = RolloutReader.Read(json, "The rollout");
        command.Open = () => new RolloutScript(plan, rollout => saved?.Add(rollout.ToJson()));
        try
        {
            await RunAsync(command, said, stop);
            return (plan, said, null);
        }
        catch (MainWpException e)
        {
            return (plan, said, e);
        }
    }

    /// <summary>How often each update was asked for, by site and slug.</summary>
    public IReadOnlyDictionary<string, int> Installs => Server.Requests.All
        .Select(request => (Site: Install.Match(request.Path), request.Body)).Where(asked => asked.Site.Success)
        .SelectMany(asked => Uri.UnescapeDataString(asked.Body).Replace("slug=", "", StringComparison.Ordinal).Split(',').Select(slug => $"{asked.Site.Groups[1].Value} {slug}"))
        .Concat(Server.State.AbilityRuns.Where(run => run.Ability.Name == "mainwp/run-updates-v1").SelectMany(run => Items(run.Input!["site_ids_or_domains"]).SelectMany(site => Items(run.Input!["specific_items"]).Select(slug => $"{site} {slug}"))))
        .GroupBy(install => install).ToDictionary(same => same.Key, same => same.Count());

    public async Task<RecordingPipeline> RunAsync(DashboardCommand command, RecordingPipeline? said = null, CancellationToken stop = default)
    {
        said ??= new RecordingPipeline();
        await FakeDashboard.RunIn(command, new SessionChoice([], _session, [_session]), said, stop);
        return said;
    }

    public async ValueTask DisposeAsync()
    {
        _session.Connection.Dispose();
        await Server.DisposeAsync();
    }

    private static IEnumerable<string> Items(System.Text.Json.Nodes.JsonNode? list) => list!.AsArray().Select(item => item!.ToString());

    [GeneratedRegex(@"/updates/(\d+)/update/\w+$")]
    private static partial Regex Install { get; }
}
