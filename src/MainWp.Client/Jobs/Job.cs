using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>A background job of the server. The server keeps it for 24 hours.</summary>
public sealed class Job : MainWpObject
{
    /// <summary>The server's id, such as update_8e3aff79-...</summary>
    [JsonInclude]
    public string JobId { get; internal set => field = value ?? ""; } = "";

    /// <summary>What it does: sync, update, reconnect, disconnect, check or suspend.</summary>
    [JsonInclude]
    public string? Type { get; internal set; }

    /// <summary>Where it stands.</summary>
    [JsonInclude]
    [JsonPropertyName("status")]
    [JsonConverter(typeof(NamedValueConverter<JobState>))]
    public JobState State { get; internal set; }

    /// <summary>0 to 100.</summary>
    [JsonInclude]
    public int Progress { get; internal set; }

    /// <summary>Sites done.</summary>
    [JsonInclude]
    public int Processed { get; internal set; }

    /// <summary>Sites in all.</summary>
    [JsonInclude]
    public int Total { get; internal set; }

    /// <summary>Sites that went well.</summary>
    [JsonInclude]
    public int Succeeded { get; internal set; }

    /// <summary>Sites that did not.</summary>
    [JsonInclude]
    public int Failed { get; internal set; }

    /// <summary>When the first pass ran.</summary>
    [JsonInclude]
    public DateTime? StartedAt { get; internal set; }

    /// <summary>When it ended.</summary>
    [JsonInclude]
    public DateTime? CompletedAt { get; internal set; }

    /// <summary>What went wrong, a site each.</summary>
    [JsonInclude]
    [JsonPropertyName("errors")]
    public IReadOnlyList<JobError> Error { get; internal set => field = ItemList<JobError>.Of(value); } = ItemList<JobError>.None;

    /// <summary>Whether the server gave up after four hours.</summary>
    [JsonInclude]
    [JsonPropertyName("job_timed_out")]
    public bool IsTimedOut { get; internal set; }

    /// <summary>Why the job as a whole failed.</summary>
    [JsonInclude]
    [JsonPropertyName("job_error_code")]
    public string? JobErrorCode { get; internal set; }

    /// <summary>The same in the server's words.</summary>
    [JsonInclude]
    [JsonPropertyName("job_error_message")]
    public string? JobErrorMessage { get; internal set; }

    /// <summary>Whether it has ended.</summary>
    [JsonIgnore]
    public bool IsEnded => State is JobState.Completed or JobState.Failed;

    /// <inheritdoc/>
    public override string ToString() => JobId;
}
