using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>What a field of clients is to be; null is not sent.</summary>
internal sealed class ClientFieldPatch
{
    [JsonConverter(typeof(DoubledSlashConverter))]
    public string? Name { get; set; }

    [JsonConverter(typeof(DoubledSlashConverter))]
    public string? Description { get; set; }
}
