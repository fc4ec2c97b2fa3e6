namespace MainWp.Emulator.Hosting;

/// <summary>How a dashboard is set up.</summary>
internal sealed record EmulatorOptions
{
    /// <summary>0 takes any free port.</summary>
    public int Port { get; init; }

    /// <summary>From 6.9 on the Abilities API is there and several routes change their shape.</summary>
    public string WordPress { get; init; } = "7.1";

    public int Sites { get; init; } = 12;

    public string Language { get; init; } = "en";

    /// <summary>How much faster than the clock background jobs run.</summary>
    public double Speed { get; init; } = 1;

    public string TimeZone { get; init; } = "America/New_York";

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public bool PlainPermalinks { get; init; }

    /// <summary>False is an installation over plain HTTP that is not "local".</summary>
    public bool ApplicationPasswords { get; init; } = true;

    /// <summary>WP_ENVIRONMENT_TYPE local: plain http is good enough to return to.</summary>
    public bool IsLocal { get; init; }

    public TimeSpan Latency { get; init; }

    public TimeSpan PageLatency { get; init; }

    /// <summary>How much longer than others a request to the Abilities API takes.</summary>
    public TimeSpan AbilityLatency { get; init; }

    public IReadOnlyList<Faults.Fault> Faults { get; init; } = [];

    /// <summary>What stands in front, from the outermost on, each as KIND[:VALUE[:TIMES[:PATH]]].</summary>
    public IReadOnlyList<string> Fronts { get; init; } = [];

    public Faults.PhpWarnings PhpWarnings { get; init; }

    public bool HasAbilities => IsFrom(new Version(6, 9));

    /// <summary>Whether the authorize-application page returns to http://127.0.0.1.</summary>
    public bool TakesLoopbackReturn => IsFrom(new Version(7, 0));

    private bool IsFrom(Version first) => Version.TryParse(WordPress, out var version) && version >= first;
}
