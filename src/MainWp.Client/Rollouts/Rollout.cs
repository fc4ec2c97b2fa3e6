namespace MainWp;

/// <summary>A plan to update sites ring by ring, with its progress.</summary>
public sealed class Rollout : MainWpObject
{
    /// <summary>The version of the file's form that this module reads and writes.</summary>
    internal const int CurrentSchema = 1;

    /// <summary>The file that it is kept in; empty where it is kept elsewhere.</summary>
    public string? Path { get; internal set; }

    /// <summary>When the plan was made.</summary>
    public DateTime CreatedAt { get; internal set; }

    /// <summary>When it was last written.</summary>
    public DateTime? SavedAt { get; internal set; }

    /// <summary>The version of the module that wrote it.</summary>
    public SoftwareVersion? ModuleVersion { get; internal set; }

    /// <summary>How long the sites of a ring are watched before the next one begins.</summary>
    public TimeSpan Soak { get; internal set; }

    /// <summary>How many sites of a ring may break before the rollout halts: a number, or a part of the ring in percent.</summary>
    public string MaximumFailure => Limit.ToString();

    /// <summary>Whether each ring waits for Approve-MainWpRollout.</summary>
    public bool ApproveEach { get; internal set; }

    /// <summary>Whether a newer version than the planned one may be installed.</summary>
    public bool AllowNewerVersion { get; internal set; }

    /// <summary>When it was ended by Stop-MainWpRollout.</summary>
    public DateTime? StoppedAt { get; internal set; }

    /// <summary>The rings, in their order.</summary>
    public IReadOnlyList<RolloutRing> Ring { get; internal set => field = ItemList<RolloutRing>.Of(value); } = ItemList<RolloutRing>.None;

    /// <summary>The sites.</summary>
    public IReadOnlyList<RolloutSite> Site { get; internal set => field = ItemList<RolloutSite>.Of(value); } = ItemList<RolloutSite>.None;

    /// <summary>The updates, one for each site.</summary>
    public IReadOnlyList<RolloutUpdate> Update { get; internal set => field = ItemList<RolloutUpdate>.Of(value); } = ItemList<RolloutUpdate>.None;

    /// <summary>Its state.</summary>
    public RolloutState State => StoppedAt is not null ? RolloutState.Stopped : Current is not { } ring ? RolloutState.Completed : ring.State switch
    {
        RolloutRingState.Halted when !IsHaltAccepted(ring) => RolloutState.Halted,
        RolloutRingState.Soaking => RolloutState.Soaking,
        RolloutRingState.Planned when MustWait(ring) => RolloutState.AwaitingApproval,
        RolloutRingState.Planned when ring == Ring[0] => RolloutState.Planned,
        _ => RolloutState.Running,
    };

    /// <summary>The ring whose turn it is; empty where all are done.</summary>
    public string? CurrentRing => Current?.Name;

    /// <summary>When there is something to do next; empty where that waits for a person, or nothing is left.</summary>
    public DateTime? NextAt => State switch
    {
        RolloutState.Soaking => Current!.SoaksUntil,
        RolloutState.Planned or RolloutState.Running => SavedAt ?? CreatedAt,
        _ => null,
    };

    /// <summary>How many updates are installed.</summary>
    public int InstalledCount => Update.Count(update => update.State is RolloutUpdateState.Installed or RolloutUpdateState.SwitchedOff);

    /// <summary>How many sites broke.</summary>
    public int BrokenCount => Site.Count(site => site.Verdict == RolloutVerdict.Broken);

    internal FailureLimit Limit { get; set; } = FailureLimit.None;

    /// <summary>The ring whose turn it is.</summary>
    internal RolloutRing? Current => Ring.FirstOrDefault(ring => ring.State != RolloutRingState.Completed);

    /// <summary>The plan as text: the content of the file, and the input of -Rollout of the other commands.</summary>
    public string ToJson() => RolloutJson.Write(this);

    internal IReadOnlyList<RolloutSite> SitesOf(RolloutRing ring) => [.. Site.Where(site => site.Ring == ring.Name)];

    internal IReadOnlyList<RolloutUpdate> UpdatesOf(RolloutRing ring) => [.. Update.Where(update => update.Ring == ring.Name)];

    internal IReadOnlyList<RolloutSite> BrokenOf(RolloutRing ring) => [.. SitesOf(ring).Where(site => site.Verdict == RolloutVerdict.Broken)];

    /// <summary>Whether a ring waits for a person before it begins.</summary>
    internal bool MustWait(RolloutRing ring) => ApproveEach && ring.ApprovedAt is null;

    /// <summary>Whether a person let the rollout go on after a ring halted: by approving that ring, or the next one.</summary>
    internal bool IsHaltAccepted(RolloutRing ring)
    {
        var next = Ring.SkipWhile(other => other != ring).Skip(1).FirstOrDefault();
        return new[] { ring.ApprovedAt, next?.ApprovedAt }.Any(approved => approved?.ToUniversalTime() >= ring.JudgedAt?.ToUniversalTime());
    }

    /// <inheritdoc/>
    public override string ToString() => $"rollout of {Update.Count} updates on {Site.Count} sites of {Dashboard}: {State}";
}
