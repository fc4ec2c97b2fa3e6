namespace MainWp.Emulator.Hosting;

/// <summary>How a dashboard is set up.</summary>
internal sealed record EmulatorOptions
{
    /// <summary>0 takes any free port.</summary>
    public int Port { get; init; }

    /// <summary>From 6.9 on the Abilities API is there and several routes change their shape.</summary>
    public string WordPress { get; init; } = "7.1";

    /// <summary>The version of the plugin: 5.4, 6.0, 6.0.11, 6.0.12 and 6.1.2 are known to differ.</summary>
    public string MainWp { get; init; } = "6.1.2";

    public int Sites { get; init; } = 12;

    /// <summary>Plugins of each site beside the usual ones, from a larger catalogue and in several versions.</summary>
    public int MorePlugins { get; init; }

    /// <summary>Child sites have a front page on this machine, and its address.</summary>
    public bool ChildPages { get; init; }

    /// <summary>On how many loopback addresses the child sites are: one for all, or several where the system has more than 127.0.0.1.</summary>
    public int ChildHosts { get; init; } = 1;

    /// <summary>How long a front page takes.</summary>
    public TimeSpan ChildLatency { get; init; }

    /// <summary>What breaks child sites, each as SLUG:HARM[:SITES[:SECONDS]].</summary>
    public IReadOnlyList<string> Breakages { get; init; } = [];

    public string Language { get; init; } = "en";

    /// <summary>How much faster than the clock background jobs run.</summary>
    public double Speed { get; init; } = 1;

    public string TimeZone { get; init; } = "America/New_York";

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public bool PlainPermalinks { get; init; }

    /// <summary>False is an installation over plain HTTP that is not "local".</summary>
    public bool ApplicationPasswords { get; init; } = true;

    /// <summary>WP_ENVIRONMENT_TYPE local: returning to plain http is allowed.</summary>
    public bool IsLocal { get; init; }

    public TimeSpan Latency { get; init; }

    public TimeSpan PageLatency { get; init; }

    /// <summary>How much longer than others a request to the Abilities API takes.</summary>
    public TimeSpan AbilityLatency { get; init; }

    public IReadOnlyList<Faults.Fault> Faults { get; init; } = [];

    /// <summary>What stands in front, from the outermost on, each as KIND[:VALUE[:TIMES[:PATH]]].</summary>
    public IReadOnlyList<string> Fronts { get; init; } = [];

    public Faults.PhpWarnings PhpWarnings { get; init; }

    /// <summary>A folder of further abilities; null for none.</summary>
    public string? Abilities { get; init; }

    /// <summary>Whether WordPress has the Abilities API, with or without MainWP's abilities.</summary>
    public bool HasAbilityNamespace => IsFrom(new Version(6, 9));

    /// <summary>Whether MainWP has abilities and hands some of its routes on to them.</summary>
    public bool HasAbilities => HasAbilityNamespace && MainWpIsFrom("6.0");

    /// <summary>Whether an ability gets its input in the types of its schema, not as the texts of a query.</summary>
    public bool CoercesAbilityInput => IsFrom(new Version(7, 1));

    /// <summary>Whether the authorize-application page returns to http://127.0.0.1.</summary>
    public bool TakesLoopbackReturn => IsFrom(new Version(7, 0));

    public bool MainWpIsFrom(string first) => Parts(MainWp) >= Parts(first);

    private static Version Parts(string version) => Version.TryParse(version, out var parts) ? new Version(parts.Major, parts.Minor, Math.Max(0, parts.Build)) : new Version(0, 0);

    private bool IsFrom(Version first) => Version.TryParse(WordPress, out var version) && version >= first;
}
