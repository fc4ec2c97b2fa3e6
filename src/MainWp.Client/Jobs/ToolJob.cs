using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>A job of the dashboard's tools for all sites. The server keeps it for 24 hours. WP-Cron starts it.</summary>
public sealed class ToolJob : MainWpObject
{
    /// <summary>The server's id, such as renew_6b011b1254df33.10422541.</summary>
    [JsonIgnore]
    public string JobId { get; internal set; } = "";

    /// <summary>What it does.</summary>
    [JsonIgnore]
    public ToolJobKind Kind { get; internal set; }

    /// <summary>Where it stands.</summary>
    [JsonInclude]
    [JsonPropertyName("status")]
    [JsonConverter(typeof(NamedValueConverter<ToolJobState>))]
    public ToolJobState State { get; internal set; }

    /// <summary>Sites in all; null just after the start.</summary>
    [JsonInclude]
    public int? Total { get; internal set; }

    /// <summary>Sites done.</summary>
    [JsonInclude]
    public int Processed { get; internal set; }

    /// <summary>Sites that failed.</summary>
    [JsonInclude]
    public int Failed { get; internal set; }

    /// <summary>How far it is, in percent.</summary>
    [JsonInclude]
    public decimal? Progress { get; internal set; }

    /// <summary>What went wrong, a site each; the server tells the first ten.</summary>
    [JsonInclude]
    [JsonPropertyName("errors")]
    public IReadOnlyList<ToolJobError> Error { get; internal set => field = ItemList<ToolJobError>.Of(value); } = ItemList<ToolJobError>.None;

    /// <summary>When it started; MainWP 6.1 never tells.</summary>
    [JsonInclude]
    public DateTime? StartedAt { get; internal set; }

    /// <summary>When it ended.</summary>
    [JsonInclude]
    public DateTime? CompletedAt { get; internal set; }

    /// <summary>Whether it has ended.</summary>
    [JsonIgnore]
    public bool IsEnded => State == ToolJobState.Completed;

    /// <summary>Whether it has ended and no site failed.</summary>
    [JsonIgnore]
    public bool Succeeded => IsEnded && Failed == 0;

    /// <summary>success of the answer: what Succeeded says.</summary>
    [JsonInclude]
    [JsonPropertyName("success")]
    internal bool? Success { get; set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {JobId}";
}
