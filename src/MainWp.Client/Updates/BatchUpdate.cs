namespace MainWp;

/// <summary>A batch update: what was pending when it started, and its progress since.</summary>
public sealed class BatchUpdate : MainWpObject
{
    /// <summary>The name of the job in this runspace.</summary>
    public string Id { get; internal set; } = Guid.NewGuid().ToString("N").Substring(0, 8);

    /// <summary>Its state.</summary>
    public BatchUpdateState State { get; internal set; }

    /// <summary>When it was started.</summary>
    public DateTime StartedAt { get; internal set; }

    /// <summary>The route or ability that was used.</summary>
    public string Route { get; internal set; } = "";

    /// <summary>The server's job ids, where it queued the work; they live for 24 hours.</summary>
    public IReadOnlyList<string> JobId { get; internal set => field = ItemList<string>.Of(value); } = ItemList<string>.None;

    /// <summary>The updates that were pending before the start, and that the job installs.</summary>
    public IReadOnlyList<Update> Pending { get; internal set => field = ItemList<Update>.Of(value); } = ItemList<Update>.None;

    /// <summary>What is known of each update so far.</summary>
    public IReadOnlyList<UpdateResult> Result { get; internal set => field = ItemList<UpdateResult>.Of(value); } = ItemList<UpdateResult>.None;

    /// <summary>The names and ids of sites that were left out because they are suspended in the dashboard.</summary>
    public IReadOnlyList<string> SuspendedSite { get; internal set => field = ItemList<string>.Of(value); } = ItemList<string>.None;

    /// <summary>How far the server's jobs have got when last asked, 0 to 100; empty where there is none.</summary>
    public int? Progress { get; internal set; }

    /// <summary>How many sites it touches.</summary>
    public int SiteCount => Pending.Select(update => update.SiteId).Distinct().Count();

    /// <summary>How many updates it is about.</summary>
    public int UpdateCount => Pending.Count;

    /// <summary>Whether its failures were reported as errors, so that waiting does not repeat them.</summary>
    internal bool IsReported { get; set; }

    /// <summary>The command line that waits for it.</summary>
    internal string WaitCommand => $"Wait-MainWpBatchUpdate -Id {(JobId.Count > 0 ? string.Join(",", JobId.Select(CommandText.Argument)) : CommandText.Argument(Id))}";

    /// <inheritdoc/>
    public override string ToString() => $"batch update {Id}";
}
