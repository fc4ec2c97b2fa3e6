using System.Text.Json;
using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>What every object of a service carries: what this version has no name for.</summary>
public abstract class ServiceObject
{
    /// <summary>The noun of the commands that take this object, such as MainWpSite: it says what a row of a CSV or JSON file is.</summary>
    [JsonIgnore]
    public string Noun => Nouns.Of(GetType().Name);

    /// <summary>Fields of the answer that this version of the module has no property for, as plain values.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, object?> AdditionalProperties => ItemMap<object?>.Of(PlainValue.Of(UnknownFields));

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownFields { get; set; }

    /// <summary>Notes where the object is from.</summary>
    internal abstract void Stamp(Uri address);
}
