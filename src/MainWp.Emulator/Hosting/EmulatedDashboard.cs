using MainWp.Emulator.Accounts;
using MainWp.Emulator.Children;
using MainWp.Emulator.Clients;
using MainWp.Emulator.Faults;
using MainWp.Emulator.Fronts;
using MainWp.Emulator.Keys;
using MainWp.Emulator.Sites;
using MainWp.Emulator.Tags;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Hosting;

/// <summary>A dashboard that listens on a loopback port of this process. As many at once as are wanted.</summary>
internal sealed class EmulatedDashboard : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly FrontDoor _door;

    private EmulatedDashboard(WebApplication application, Dashboard state, FrontDoor door)
    {
        _application = application;
        _door = door;
        State = state;
        Address = new Uri($"{state.Home}/");
    }

    public Uri Address { get; }

    /// <summary>Everything there is; take Gate before changing it while requests are under way.</summary>
    public Dashboard State { get; }

    public FaultPanel Faults => State.Faults;

    public FrontPanel Fronts => State.Fronts;

    public BreakageList Breakages => State.Breakages;

    public ChildPages Children => State.Children;

    public RequestLog Requests => State.Requests;

    public WorkStages Stages => _door.Stages;

    public ApiKeys Keys => State.Keys;

    public AccountList Accounts => State.Accounts;

    public SiteList Sites => State.Sites;

    public TagList Tags => State.Tags;

    public ClientList Clients => State.Clients;

    public IReadOnlyList<RestRoute> Routes => _door.Routes;

    public string ReadWriteToken => Token("read and write");

    public string ReadOnlyToken => Token("read only");

    public string WriteOnlyToken => Token("write only");

    public string DisabledToken => Token("disabled");

    public string User => "admin";

    public string ApplicationPassword => Accounts.Find(User)!.Passwords[0].Shown;

    /// <summary>What User signs in with in a browser.</summary>
    public string AccountPassword => Accounts.Find(User)!.LoginPassword;

    /// <summary>A user who may read only what is his own.</summary>
    public string Subscriber => "nobody";

    public string SubscriberPassword => Accounts.Find(Subscriber)!.Passwords[0].Shown;

    /// <summary>A key of the old interface.</summary>
    public ApiKey Version1Key => Keys.All.First(key => key.Version == 1);

    public static async Task<EmulatedDashboard> StartAsync(EmulatorOptions? options = null)
    {
        options ??= new EmulatorOptions();
        var state = new Dashboard(options);
        var door = new FrontDoor(state);
        (var application, state.Home) = await LoopbackPort.ServeAsync(options.Port, options.ChildPages ? options.ChildHosts : 1, door.AnswerAsync);
        foreach (var site in options.ChildPages ? state.Sites.All : [])
            site.Url = state.Children.AddressOf(site.Id);
        return new EmulatedDashboard(application, state, door);
    }

    public Task WaitForShutdownAsync() => _application.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
    }

    private string Token(string description) =>
        Keys.All.First(key => key.Version == 2 && key.Description == description).Token;
}
