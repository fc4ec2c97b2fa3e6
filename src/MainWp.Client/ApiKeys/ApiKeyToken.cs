using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>The answer of keys.add.</summary>
internal sealed class ApiKeyToken
{
    [JsonInclude]
    public string? Token { get; internal set; }
}
