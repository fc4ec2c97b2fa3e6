using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>One attempt to authenticate. The documentation of the API guarantees no field, so a missing field is empty.</summary>
public sealed class WpAdminAuthEvent : WpAdminObject
{
    /// <summary>The record's id.</summary>
    [JsonInclude]
    public string? Id { get; internal set; }

    /// <summary>When it was.</summary>
    [JsonInclude]
    [JsonPropertyName("timestamp")]
    public DateTime? Time { get; internal set; }

    /// <summary>The key or client that was used, as the service names it; never the whole key.</summary>
    [JsonInclude]
    public string? Key { get; internal set; }

    /// <summary>The address that it came from.</summary>
    [JsonInclude]
    [JsonPropertyName("ip")]
    public string? Address { get; internal set; }

    /// <summary>How it ended.</summary>
    [JsonInclude]
    [JsonPropertyName("result")]
    [JsonConverter(typeof(NamedValueConverter<WpAdminAuthOutcome>))]
    public WpAdminAuthOutcome Outcome { get; internal set; }

    /// <summary>The HTTP status of the answer.</summary>
    [JsonInclude]
    public int? Status { get; internal set; }

    /// <summary>Why it was refused, in the service's words.</summary>
    [JsonInclude]
    public string? Reason { get; internal set; }

    /// <summary>Method and path of the request.</summary>
    [JsonInclude]
    public string? Endpoint { get; internal set; }

    /// <summary>The program that asked.</summary>
    [JsonInclude]
    public string? UserAgent { get; internal set; }

    /// <summary>True where it was refused.</summary>
    [JsonIgnore]
    public bool IsFailed => Outcome == WpAdminAuthOutcome.Failure || (Outcome == WpAdminAuthOutcome.Unknown && Status >= 400);

    /// <inheritdoc/>
    public override string ToString() => $"{Time:u} {Key} {Outcome}";
}
