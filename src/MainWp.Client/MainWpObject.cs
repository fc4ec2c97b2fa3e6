using System.Text.Json;
using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>What every object of a dashboard carries: where it is from, and what this version has no name for.</summary>
public abstract class MainWpObject
{
    /// <summary>The dashboard that this object belongs to. Commands act on the object only through a session of that dashboard.</summary>
    [JsonIgnore]
    public Uri? Dashboard { get; internal set; }

    /// <summary>Fields of the answer that this version of the module has no property for, as plain values.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, object?> AdditionalProperties => PlainValue.Of(UnknownFields);

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownFields { get; set; }
}
