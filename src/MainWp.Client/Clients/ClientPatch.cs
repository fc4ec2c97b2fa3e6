using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>What a client is to be; null is not sent. The server drops what is empty, so a field cannot be blanked.</summary>
internal sealed class ClientPatch
{
    [JsonConverter(typeof(DoubledSlashConverter))]
    public string? Name { get; set; }

    [JsonPropertyName("client_email")]
    public string? Email { get; set; }

    [JsonPropertyName("client_phone")]
    public string? Phone { get; set; }

    [JsonPropertyName("address_1")]
    [JsonConverter(typeof(DoubledSlashConverter))]
    public string? Address1 { get; set; }

    [JsonPropertyName("address_2")]
    [JsonConverter(typeof(DoubledSlashConverter))]
    public string? Address2 { get; set; }

    [JsonConverter(typeof(DoubledSlashConverter))]
    public string? City { get; set; }

    [JsonConverter(typeof(DoubledSlashConverter))]
    public string? State { get; set; }

    public string? Zip { get; set; }

    public string? Country { get; set; }

    [JsonConverter(typeof(DoubledSlashConverter))]
    public string? Note { get; set; }

    [JsonPropertyName("client_facebook")]
    public string? Facebook { get; set; }

    [JsonPropertyName("client_twitter")]
    public string? Twitter { get; set; }

    [JsonPropertyName("client_instagram")]
    public string? Instagram { get; set; }

    [JsonPropertyName("client_linkedin")]
    public string? LinkedIn { get; set; }

    /// <summary>The sites that belong to the client; they replace those it has.</summary>
    public IReadOnlyList<int>? SelectedSites { get; set; }

    /// <summary>Values of the client's fields; the server reads them in an edit only.</summary>
    public IReadOnlyList<ClientFieldValue>? CustomFields { get; set; }

    /// <summary>Whether nothing is to be sent.</summary>
    [JsonIgnore]
    public bool IsEmpty => Fields.All(text => text is null) && SelectedSites is null && CustomFields is null;

    private string?[] Fields => [Name, Email, Phone, Address1, Address2, City, State, Zip, Country, Note, Facebook, Twitter, Instagram, LinkedIn];
}
