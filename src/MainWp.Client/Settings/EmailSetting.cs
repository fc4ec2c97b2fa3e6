using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>The settings of one kind of email that the dashboard sends.</summary>
public sealed class EmailSetting : MainWpObject
{
    /// <summary>The kind of mail.</summary>
    [JsonInclude]
    [JsonPropertyName("type")]
    [JsonConverter(typeof(NamedValueConverter<EmailType>))]
    public EmailType Type { get; internal set; }

    /// <summary>Heading of the mail.</summary>
    [JsonInclude]
    [JsonPropertyName("heading")]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string Heading { get; internal set => field = value ?? ""; } = "";

    /// <summary>Subject of the mail.</summary>
    [JsonInclude]
    [JsonPropertyName("subject")]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string Subject { get; internal set => field = value ?? ""; } = "";

    /// <summary>Where it goes.</summary>
    [JsonInclude]
    [JsonPropertyName("recipients")]
    public string Recipient { get; internal set => field = value ?? ""; } = "";

    /// <summary>Whether it is sent.</summary>
    [JsonIgnore]
    public bool Enabled => !IsDisabled;

    [JsonInclude]
    [JsonPropertyName("disable")]
    internal bool IsDisabled { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Type.ToString();
}
