using MainWp.Emulator.Accounts;
using MainWp.Emulator.Children;
using MainWp.Emulator.Clients;
using MainWp.Emulator.Costs;
using MainWp.Emulator.Faults;
using MainWp.Emulator.Fronts;
using MainWp.Emulator.Hosting;
using MainWp.Emulator.Jobs;
using MainWp.Emulator.Keys;
using MainWp.Emulator.Language;
using MainWp.Emulator.Settings;
using MainWp.Emulator.Sites;
using MainWp.Emulator.Tags;
using MainWp.Emulator.Updates;

namespace MainWp.Emulator;

/// <summary>All state of one emulated dashboard. Guarded by Gate: one request is worked on at a time.</summary>
internal sealed class Dashboard
{
    public const string UsualPrefix = "/wp-json";

    public Dashboard(EmulatorOptions options)
    {
        Options = options;
        Wording = new Wording(options.Language);
        Clock = options.Time;
        Started = Clock.GetUtcNow();
        Times = new Times(TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone));
        ApplicationPasswordsEnabled = options.ApplicationPasswords;
        HasAbilities = options.HasAbilities;
        Faults = new FaultPanel
        {
            Latency = options.Latency,
            PageLatency = options.PageLatency,
            PhpWarnings = options.PhpWarnings,
            PlainPermalinks = options.PlainPermalinks,
        };
        foreach (var fault in options.Faults)
            Faults.Add(fault);

        Fronts = new FrontPanel(this);
        Breakages = new BreakageList(this);
        foreach (var breakage in options.Breakages)
            Breakages.Add(breakage);
        Children = new ChildPages(this);
        Jobs = new JobQueue(this);
        Updates = new UpdateRunner(this);
        SiteView = new SiteView(this);
        SampleData.Fill(this);
        foreach (var front in options.Fronts)
            Fronts.Add(front);
    }

    public Lock Gate { get; } = new();

    public EmulatorOptions Options { get; }

    public Wording Wording { get; }

    public TimeProvider Clock { get; }

    public DateTimeOffset Started { get; }

    public Times Times { get; }

    public FaultPanel Faults { get; }

    public FrontPanel Fronts { get; }

    public BreakageList Breakages { get; }

    public ChildPages Children { get; }

    public RequestLog Requests { get; } = new();

    /// <summary>The address without a slash at its end; known once the server listens.</summary>
    public string Home { get; set; } = "http://127.0.0.1";

    /// <summary>The path under which the REST API lies.</summary>
    public string RestPrefix { get; set; } = UsualPrefix;

    public string Api => Home + RestPrefix;

    /// <summary>False once the user behind the API keys has lost the right to manage MainWP.</summary>
    public bool KeyOwnerMayManage { get; set; } = true;

    /// <summary>Whether routes of MainWP go through abilities.</summary>
    public bool HasAbilities { get; set; }

    public bool HasAbilityNamespace => HasAbilities || (Options.HasAbilityNamespace && !Options.HasAbilities);

    public bool ApplicationPasswordsEnabled { get; set; }

    public ApiKeys Keys { get; } = new();

    public AccountList Accounts { get; } = new();

    public SiteList Sites { get; } = new();

    public IgnoreRules Ignored { get; } = new();

    public TagList Tags { get; } = new();

    public ClientList Clients { get; } = new();

    public CostList Costs { get; } = new();

    public SettingsStore Settings { get; } = new();

    public JobQueue Jobs { get; }

    public UpdateRunner Updates { get; }

    public SiteView SiteView { get; }

    /// <summary>Whether the plugin is of this version or a later one.</summary>
    public bool IsFrom(string version) => Options.MainWpIsFrom(version);

    /// <summary>Before 6.1.1 the two interfaces are there only while one of their keys is enabled.</summary>
    public bool Serves(string space) => IsFrom("6.1.1") || space switch
    {
        WordPress.MainWpRoutes.Namespace => Keys.All.Any(key => key is { Version: 2, IsActive: true }),
        Version1.Version1Routes.Namespace => Keys.All.Any(key => key is { Version: 1, IsActive: true }),
        _ => true,
    };

    /// <summary>The abilities that were run, in order, with what they got.</summary>
    public List<Abilities.AbilityRun> AbilityRuns { get; } = [];

    public string Say(string message) => Wording.Say(message);
}
