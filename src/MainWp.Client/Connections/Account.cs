using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>The WordPress account behind an application password (wp/v2/users/me).</summary>
internal sealed class Account
{
    [JsonInclude]
    public int Id { get; internal set; }

    [JsonInclude]
    public string? Name { get; internal set; }

    [JsonInclude]
    public string? Slug { get; internal set; }

    /// <summary>The login name, which only context=edit tells.</summary>
    [JsonInclude]
    public string? Username { get; internal set; }
}
