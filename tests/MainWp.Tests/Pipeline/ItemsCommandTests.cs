using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Pipeline;

public class ItemsCommandTests
{
    private readonly RecordingPipeline _said = new();

    [Fact]
    public void Gathers_what_is_piped_into_one_request()
    {
        var dashboard = new FakeDashboard().Answering("GET sites", "v2/sites-include");

        Pipe(dashboard, [1, 3]);

        Assert.Equal([1, 3], _said.Output.Cast<Site>().Select(site => site.Id));
        Assert.StartsWith("include=1,3&", dashboard.AskedOnce("GET sites").Query);
    }

    [Fact]
    public void Takes_more_than_its_queue_holds()
    {
        var dashboard = new FakeDashboard().Answering("GET sites", 200, """{"success":1,"data":[]}""");

        Pipe(dashboard, Enumerable.Range(1, 1000));

        Assert.Equal(10, dashboard.Asked("GET sites").Count);
        Assert.Equal(1000, _said.Errors.Count);
    }

    [Fact]
    public void Stopping_ends_the_wait_for_a_full_queue()
    {
        using var stop = new CancellationTokenSource();
        var dashboard = new FakeDashboard().Stalling("GET sites");

        Assert.ThrowsAny<OperationCanceledException>(() => Pipe(dashboard, Enumerable.Range(1, 1000), stop.Token, afterRecord: i =>
        {
            if (i == 300)
                stop.Cancel();
        }));

        // One at most is under way: the stop may be there before it.
        Assert.InRange(dashboard.Requests.Count, 0, 1);
    }

    [Fact]
    public void What_ends_the_work_ends_the_feeding()
    {
        var dashboard = new FakeDashboard().Answering("GET sites", "v2/err-auth-bad-token");

        Assert.Equal(ErrorKind.Unauthorized, Assert.Throws<MainWpException>(() => Pipe(dashboard, Enumerable.Range(1, 1000))).Kind);
    }

    [Fact]
    public async Task Sends_each_object_to_its_own_dashboard_and_reports_strangers()
    {
        var a = new FakeDashboard("https://a.example/").Answering("GET sites", 200, """{"success":1,"data":[{"id":"7","name":"on a"}]}""");
        var b = new FakeDashboard("https://b.example/").Answering("GET sites", 200, """{"success":1,"data":[{"id":"7","name":"on b"}]}""");
        var (onA, onB) = (a.Session(), b.Session());
        var command = new GetSiteCommand { Site = [Of(a.Address), Of(b.Address), Of(new Uri("https://c.example/"))] };

        await FakeDashboard.RunIn(command, new SessionChoice([], onB, [onA, onB]), _said);

        Assert.Equal(["on a", "on b"], _said.Output.Cast<Site>().Select(site => site.Name).Order());
        Assert.Equal("SessionMismatch", Assert.Single(_said.Errors).Id);
    }

    private static SiteReference Of(Uri dashboard) => new(new Site { Id = 7, Dashboard = dashboard });

    private void Pipe(FakeDashboard dashboard, IEnumerable<int> ids, CancellationToken stop = default, Action<int>? afterRecord = null)
    {
        var session = dashboard.Session();
        var command = new GetSiteCommand { ExpectsInput = true };
        var run = new CommandRun(new SessionChoice([], session, [session]), _said, _said.TransportLog, stop);
        PipelinePump.Run(async () =>
        {
            foreach (var id in ids)
            {
                command.Site = [new SiteReference(id)];
                await command.RecordAsync(run);
                afterRecord?.Invoke(id);
            }
            await command.FinishAsync(run);
        });
    }
}
