using System.Text.Json.Serialization;
using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>An API key of a dashboard. A key that opens both APIs has two rows on the server and is one object here. A change applies to both rows.</summary>
// The route keys.list.
public sealed class ApiKey : MainWpObject
{
    /// <summary>The number of the key for mainwp/v2; for a key of mainwp/v1 alone ck_ and 40 hex digits.</summary>
    [JsonInclude]
    public string Id { get; internal set => field = value ?? ""; } = "";

    /// <summary>ck_ and 40 hex digits, where the key opens mainwp/v1; else null.</summary>
    [JsonIgnore]
    public string? LegacyId { get; internal set; }

    /// <summary>The interfaces that the key opens.</summary>
    [JsonInclude]
    [JsonPropertyName("version")]
    [JsonConverter(typeof(NamedValueConverter<ApiKeyVersion>))]
    public ApiKeyVersion Versions { get; internal set; }

    /// <summary>The WordPress user that the key acts as; null for a key of mainwp/v1 alone.</summary>
    [JsonInclude]
    public int? UserId { get; internal set; }

    /// <summary>What the key is for.</summary>
    [JsonInclude]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string Description { get; internal set => field = value ?? ""; } = "";

    /// <summary>What the key may do, through any of its rows.</summary>
    [JsonIgnore]
    public ApiKeyPermission Permission { get; internal set; }

    /// <summary>What the key may do, in the dashboard's language.</summary>
    [JsonInclude]
    [JsonPropertyName("permissions")]
    [JsonConverter(typeof(HtmlTextListConverter))]
    public IReadOnlyList<string> PermissionTitles { get; internal set => field = ItemList<string>.Of(value); } = ItemList<string>.None;

    /// <summary>The last seven hex digits of the key, and so of its token.</summary>
    [JsonInclude]
    public string TruncatedKey { get; internal set => field = value ?? ""; } = "";

    /// <summary>Whether the key opens anything: true where any of its rows is enabled.</summary>
    [JsonInclude]
    [JsonPropertyName("active")]
    public bool IsActive { get; internal set; }

    /// <summary>When the key was last used for mainwp/v2. mainwp/v1 records no use.</summary>
    [JsonIgnore]
    public DateTime? LastAccess { get; internal set; }

    /// <summary>Whether the key was ever used; null where that is not known, since mainwp/v1 records no use.</summary>
    [JsonIgnore]
    public bool? WasUsed => LastAccess is not null ? true : RecordsEveryUse ? false : null;

    /// <summary>Whether it is the key of the session that listed it.</summary>
    [JsonIgnore]
    public bool IsCurrent { get; internal set; }

    /// <summary>last_access as the server wrote it: in the dashboard's own zone.</summary>
    // docs/quirks.md, 33.
    [JsonInclude]
    [JsonPropertyName("last_access")]
    internal string? LastAccessText { get; set; }

    /// <summary>The identifiers of the key's rows. The old row comes first: once the other is gone, a session with this key can do nothing.</summary>
    internal IReadOnlyList<string> RowIds => LegacyId is null || LegacyId == Id ? [Id] : [LegacyId, Id];

    internal Subject Subject => new(Resource.ApiKey, $"API key {ApiToken.Shorten(Id)}{(Description.Length > 0 ? $" ({Description})" : "")}");

    private bool RecordsEveryUse => Versions == ApiKeyVersion.V2;

    /// <summary>Whether it is known that the key was used, and not since then.</summary>
    internal bool IsUnusedFor(TimeSpan span, DateTimeOffset now) => RecordsEveryUse && LastAccess is { } last && now - last > span;

    /// <inheritdoc/>
    public override string ToString() => Description.Length > 0 ? Description : Subject.Name;
}
