using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>The body that makes or renames an application password; what is null is not sent.</summary>
internal sealed class ApplicationPasswordPatch
{
    public string? Name { get; set; }

    [JsonPropertyName("app_id")]
    public string? AppId { get; set; }
}
