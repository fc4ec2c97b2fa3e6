using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>A requested backup. The documentation of the API guarantees no field, so a missing field is empty.</summary>
public sealed class WpAdminBackup : WpAdminObject
{
    /// <summary>The backup's id.</summary>
    [JsonInclude]
    public string? Id { get; internal set; }

    /// <summary>The site that is backed up.</summary>
    [JsonInclude]
    public string? SiteId { get; internal set; }

    /// <summary>What it holds, such as full.</summary>
    [JsonInclude]
    public string? Scope { get; internal set; }

    /// <summary>Where it goes, such as s3.</summary>
    [JsonInclude]
    public string? Storage { get; internal set; }

    /// <summary>Its state, in the service's words.</summary>
    [JsonInclude]
    public string? Status { get; internal set; }

    /// <summary>When it was ordered.</summary>
    [JsonInclude]
    public DateTime? CreatedAt { get; internal set; }

    /// <summary>The Idempotency-Key that it was ordered with: under the same key the service makes no second one.</summary>
    [JsonIgnore]
    public Guid? IdempotencyKey { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => $"backup {Id}";
}
