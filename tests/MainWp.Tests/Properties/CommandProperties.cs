using System.Net;
using System.Text;
using FsCheck.Xunit;
using MainWp.Http;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Conventions;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Properties;

/// <summary>Whatever JSON a server answers with 200, a command writes objects and our own errors, and ends.</summary>
[Properties(Arbitrary = [typeof(Inputs), typeof(AnyAnswersArbitrary)], QuietOnSuccess = true)]
public sealed class CommandProperties : IDisposable
{
    private const string Seed = "9207131,4027";

    // A command that asks more often waits for something that these answers never say.
    private const int MostRequests = 60;

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public async Task Any_value_in_the_place_of_an_answer_gives_objects_and_our_own_errors()
    {
        string[] around = ["{0}", """{{"success":1,"data":{0}}}""", """{{"success":1,"data":[{0},{0}],"total":2}}""", """{{"success":1,"data":{{"7":{0},"sample":{0}}}}}"""];
        var faults = new List<string>();
        foreach (var sample in CommandSample.All)
        {
            foreach (var value in Inputs.Values.Where((_, index) => index % 8 == 0))
            {
                foreach (var body in around.Select(text => text.Replace("{0}", value, StringComparison.Ordinal).Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)))
                {
                    if (await FaultOfAsync(sample, [body]) is { } fault)
                        faults.Add($"{sample} with {body}: {fault}");
                }
            }
        }
        Violations.None(faults.GroupBy(fault => fault[(fault.LastIndexOf(": ", StringComparison.Ordinal) + 2)..]).Select(same => $"{same.First()} ({same.Count()} times)"));
    }

    [Property(Replay = Seed, MaxTest = 1500)]
    public void Any_JSON_gives_objects_and_our_own_errors(AnyAnswers answers)
    {
        var sample = CommandSample.All[answers.Command % CommandSample.All.Count];
        var fault = FaultOfAsync(sample, answers.Bodies).GetAwaiter().GetResult();
        Assert.True(fault is null, fault);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<string?> FaultOfAsync(CommandSample sample, IReadOnlyList<string> bodies)
    {
        var asked = 0;
        using var stop = new CancellationTokenSource();
        var dashboard = new FakeDashboard { Retry = new RetryRule(0, TimeSpan.FromSeconds(1)), HasApplicationPassword = true };
        dashboard.Otherwise = _ =>
        {
            var number = Interlocked.Increment(ref asked);
            if (number > MostRequests)
                stop.Cancel();
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(bodies[number % bodies.Count], Encoding.UTF8, "application/json") };
        };
        var said = new RecordingPipeline();
        try
        {
            await (sample.Make(_folder) switch
            {
                WpAdminCommand command => RunAsync(command, dashboard, said, stop.Token),
                var command => dashboard.Run((DashboardCommand)command, said, stop.Token),
            });
        }
        catch (MainWpException)
        {
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
        catch (Exception e)
        {
            return $"{e.GetType().Name} {e.Message} {e.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("MainWp.", StringComparison.Ordinal))?.Trim()}";
        }
        return said.Output.SelectMany(Appearance.FaultsOf).FirstOrDefault();
    }

    private static Task RunAsync(WpAdminCommand command, FakeDashboard service, RecordingPipeline said, CancellationToken stop)
    {
        var options = new ConnectionOptions(service.Address) { Service = WpAdminService.Rules, ApiKey = Authentication.Bearer("a sample of a key"), Retry = service.Retry };
        var session = new WpAdminSession(new Connection(options, service.Open, service.Clock.Clock), tokens: null);
        return command.RecordAsync(new WpAdminRun(new WpAdminSessionChoice([], session, [session]), wordPressVersion: null, said, said.TransportLog, stop));
    }
}
