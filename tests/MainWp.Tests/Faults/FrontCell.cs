using MainWp.Emulator.Hosting;
using MainWp.Http;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Faults;

/// <summary>One kind of command behind one front, against an emulated dashboard: what came of it.</summary>
internal sealed class FrontCell
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(120);

    private readonly RecordingPipeline _said = new();

    private FrontCell(FrontClass kind) => Kind = kind;

    public FrontClass Kind { get; }

    /// <summary>Error ids without repeats; a terminating one too.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>An exception that is not of the library, or a hang.</summary>
    public string? Crash { get; private set; }

    public bool? IsDone { get; private set; }

    public IReadOnlyList<string> Leaks { get; private set; } = [];

    /// <summary>Connects through the front, or past it where that fails, and runs the commands through it.</summary>
    public static async Task<FrontCell> RunAsync(FrontClass kind, string front)
    {
        var cell = new FrontCell(kind);
        var clock = new InstantClock();
        await using var server = await EmulatedDashboard.StartAsync(new EmulatorOptions { Sites = kind.Name == "job" ? FrontClass.Sites : 12, Time = new ServerTime(clock), Fronts = [front] });
        // What fails here is to fail because of the front alone.
        foreach (var site in server.Sites.All)
            site.Connection = Emulator.Sites.Connection.Answering;
        var running = Task.Factory.StartNew(() => PipelinePump.Run(() => cell.RunAsync(server, clock, front)), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        if (await Task.WhenAny(running, Task.Delay(Hang)) != running)
            cell.Crash = "It hangs.";
        else
            await cell.EndAsync(() => running);
        cell.Errors.InsertRange(0, cell._said.Errors.Select(error => error.Id));
        cell.IsDone = kind.IsDone?.Invoke(server);
        var token = server.ReadWriteToken.Split("==");
        cell.Leaks = Spellings.FoundIn(cell._said.Everything() + cell.Crash, [server.ReadWriteToken, token[0], token[1], server.ApplicationPassword]);
        return cell;
    }

    private async Task RunAsync(EmulatedDashboard server, InstantClock clock, string front)
    {
        var factory = new SessionFactory(HttpClientSource.Open, clock.Clock);
        MainWpSession session;
        try
        {
            session = await factory.ConnectAsync(Request(server), _said, TransportLog.Silent, default);
        }
        catch (MainWpException) when (Kind.Commands.Count > 0)
        {
            server.Fronts.Clear();
            session = await factory.ConnectAsync(Request(server), _said, TransportLog.Silent, default);
            server.Fronts.Add(front);
        }

        using var connection = session.Connection;
        IReadOnlyList<object> output = [];
        foreach (var make in Kind.Commands)
        {
            var before = _said.Output.Count;
            await FakeDashboard.RunIn(make(output), new SessionChoice([], session, [session]), _said);
            output = [.. _said.Output.Skip(before)];
        }
    }

    private async Task EndAsync(Func<Task> running)
    {
        try
        {
            await running();
        }
        catch (MainWpException e)
        {
            Errors.Add(CommandError.From(e, null).Id);
        }
        catch (Exception e)
        {
            Crash = e.ToString();
        }
    }

    private static ConnectionRequest Request(EmulatedDashboard server) => new()
    {
        Uri = server.Address.OriginalString,
        ApiKey = new Secret(server.ReadWriteToken),
        UserName = server.User,
        ApplicationPassword = new Secret(server.ApplicationPassword),
        Network = { MaximumRetryCount = 1 },
    };

    /// <summary>The client's waits are the server's time too.</summary>
    private sealed class ServerTime(InstantClock clock) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => clock.Now;
    }
}
