using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>A client, who owns sites.</summary>
// The route clients.list.
public sealed class Client : MainWpObject
{
    /// <summary>The dashboard's number for the client, from 1.</summary>
    [JsonIgnore]
    public int Id => ViewId ?? RawId ?? 0;

    /// <summary>The client's name.</summary>
    [JsonInclude]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string Name { get; internal set => field = value ?? ""; } = "";

    /// <summary>E-mail address.</summary>
    [JsonInclude]
    [JsonPropertyName("client_email")]
    public string? Email { get; internal set; }

    /// <summary>Whether the client is active, suspended, a lead or lost.</summary>
    [JsonInclude]
    [JsonPropertyName("suspended")]
    [JsonConverter(typeof(ClientStatusConverter))]
    public ClientStatus Status { get; internal set; }

    /// <summary>Phone number.</summary>
    [JsonInclude]
    [JsonPropertyName("client_phone")]
    public string? Phone { get; internal set; }

    /// <summary>First line of the address.</summary>
    [JsonInclude]
    [JsonPropertyName("address_1")]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string? Address1 { get; internal set; }

    /// <summary>Second line of the address.</summary>
    [JsonInclude]
    [JsonPropertyName("address_2")]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string? Address2 { get; internal set; }

    /// <summary>City.</summary>
    [JsonInclude]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string? City { get; internal set; }

    /// <summary>Postal code.</summary>
    [JsonInclude]
    public string? Zip { get; internal set; }

    /// <summary>State or region.</summary>
    [JsonInclude]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string? State { get; internal set; }

    /// <summary>Country.</summary>
    [JsonInclude]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string? Country { get; internal set; }

    /// <summary>The note kept in the dashboard.</summary>
    [JsonInclude]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string? Note { get; internal set; }

    /// <summary>Facebook page.</summary>
    [JsonInclude]
    [JsonPropertyName("client_facebook")]
    public string? Facebook { get; internal set; }

    /// <summary>Twitter account.</summary>
    [JsonInclude]
    [JsonPropertyName("client_twitter")]
    public string? Twitter { get; internal set; }

    /// <summary>Instagram account.</summary>
    [JsonInclude]
    [JsonPropertyName("client_instagram")]
    public string? Instagram { get; internal set; }

    /// <summary>LinkedIn page.</summary>
    [JsonInclude]
    [JsonPropertyName("client_linkedin")]
    public string? LinkedIn { get; internal set; }

    /// <summary>When the client was made.</summary>
    [JsonInclude]
    public DateTime? Created { get; internal set; }

    /// <summary>The id of the primary contact; 0 for none.</summary>
    [JsonInclude]
    public int? PrimaryContactId { get; internal set; }

    /// <summary>The client's picture, as the dashboard stores it.</summary>
    [JsonInclude]
    public string? Image { get; internal set; }

    /// <summary>The icon chosen in the dashboard, as it stores it.</summary>
    [JsonInclude]
    public string? SelectedIconInfo { get; internal set; }

    /// <summary>The primary contact; told only of the client of a site.</summary>
    [JsonIgnore]
    public ClientContact? PrimaryContact => ContactId is not { } id ? null : new(id, ContactName)
    {
        Email = ContactEmail,
        Phone = ContactPhone,
        Role = ContactRole,
        Image = ContactImage,
        IconInfo = ContactIconInfo,
        Facebook = ContactFacebook,
        Twitter = ContactTwitter,
        Instagram = ContactInstagram,
        LinkedIn = ContactLinkedIn,
    };

    [JsonInclude]
    [JsonPropertyName("id")]
    internal int? ViewId { get; set; }

    [JsonInclude]
    [JsonPropertyName("client_id")]
    internal int? RawId { get; set; }

    [JsonInclude]
    [JsonPropertyName("selected_sites")]
    internal string? SelectedSites { get; set; }

    [JsonInclude]
    [JsonPropertyName("contact_id")]
    internal int? ContactId { get; set; }

    [JsonInclude]
    [JsonPropertyName("contact_client_id")]
    internal int? ContactClientId { get; set; }

    [JsonInclude]
    [JsonPropertyName("contact_name")]
    internal string? ContactName { get; set; }

    [JsonInclude]
    [JsonPropertyName("contact_email")]
    internal string? ContactEmail { get; set; }

    [JsonInclude]
    [JsonPropertyName("contact_phone")]
    internal string? ContactPhone { get; set; }

    [JsonInclude]
    [JsonPropertyName("contact_role")]
    internal string? ContactRole { get; set; }

    [JsonInclude]
    [JsonPropertyName("contact_image")]
    internal string? ContactImage { get; set; }

    [JsonInclude]
    [JsonPropertyName("contact_icon_info")]
    internal string? ContactIconInfo { get; set; }

    [JsonInclude]
    [JsonPropertyName("facebook")]
    internal string? ContactFacebook { get; set; }

    [JsonInclude]
    [JsonPropertyName("twitter")]
    internal string? ContactTwitter { get; set; }

    [JsonInclude]
    [JsonPropertyName("instagram")]
    internal string? ContactInstagram { get; set; }

    [JsonInclude]
    [JsonPropertyName("linkedin")]
    internal string? ContactLinkedIn { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
