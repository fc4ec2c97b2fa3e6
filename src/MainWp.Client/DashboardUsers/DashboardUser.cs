using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>A user of the dashboard itself, not of a child site.</summary>
public sealed class DashboardUser : MainWpObject
{
    /// <summary>The requested fields. Otherwise each row contains more than a hundred capabilities.</summary>
    internal const string Fields = "id,username,name,first_name,last_name,email,url,description,link,locale,nickname,slug,roles,registered_date";

    /// <summary>The user's number on the dashboard, from 1.</summary>
    [JsonInclude]
    [JsonPropertyName("id")]
    public int DashboardUserId { get; internal set; }

    /// <summary>The name to log in with; empty where the account may not see it.</summary>
    [JsonInclude]
    [JsonPropertyName("username")]
    public string Login { get; internal set => field = value ?? ""; } = "";

    /// <summary>The name shown.</summary>
    [JsonInclude]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string? Name { get; internal set; }

    /// <summary>The first name.</summary>
    [JsonInclude]
    public string? FirstName { get; internal set; }

    /// <summary>The last name.</summary>
    [JsonInclude]
    public string? LastName { get; internal set; }

    /// <summary>The name that the user likes to be called.</summary>
    [JsonInclude]
    public string? Nickname { get; internal set; }

    /// <summary>The email address.</summary>
    [JsonInclude]
    public string? Email { get; internal set; }

    /// <summary>The roles, by their keys such as administrator.</summary>
    [JsonInclude]
    [JsonPropertyName("roles")]
    public IReadOnlyList<string> Role { get; internal set => field = ItemList<string>.Of(value); } = ItemList<string>.None;

    /// <summary>When the user was made.</summary>
    [JsonInclude]
    [JsonPropertyName("registered_date")]
    public DateTime? RegisteredAt { get; internal set; }

    /// <summary>The user's own site.</summary>
    [JsonInclude]
    public Uri? Url { get; internal set; }

    /// <summary>The page of the user's posts.</summary>
    [JsonInclude]
    public Uri? Link { get; internal set; }

    /// <summary>The user's own description.</summary>
    [JsonInclude]
    public string? Description { get; internal set; }

    /// <summary>The language of the user's screens, such as de_DE.</summary>
    [JsonInclude]
    public string? Locale { get; internal set; }

    /// <summary>The name in addresses.</summary>
    [JsonInclude]
    public string? Slug { get; internal set; }

    /// <summary>All names by which the user can be found.</summary>
    internal IEnumerable<string?> Names => [Login, Email, Slug, Name];

    /// <inheritdoc/>
    public override string ToString() => Login.Length > 0 ? Login : Name ?? $"user {DashboardUserId}";
}
