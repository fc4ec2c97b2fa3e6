using System.Text.Json;
using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>
/// The answer to starting updates, of routes and abilities alike: what was done inside the request, a job id, or only when a batch was
/// started.
/// </summary>
internal sealed class BatchUpdateAnswer
{
    [JsonInclude]
    public string? JobId { get; internal set; }

    [JsonInclude]
    [JsonPropertyName("last_time_start_batch_updates")]
    public string? StartedAt { get; internal set; }

    [JsonInclude]
    public List<UpdatedItem>? Updated { get; internal set => field = value is null ? null : GivenItems.Of(value); }

    [JsonInclude]
    public List<UpdatedItem>? Errors { get; internal set => field = value is null ? null : GivenItems.Of(value); }

    /// <summary>Present where the work was done inside the request.</summary>
    [JsonInclude]
    public JsonElement? Summary { get; internal set; }
}
