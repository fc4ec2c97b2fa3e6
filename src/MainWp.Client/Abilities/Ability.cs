using System.Text.Json;
using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>Something that the dashboard can be asked to do by name: an ability of MainWP, WordPress or any plugin (abilities.json).</summary>
public sealed class Ability : MainWpObject
{
    private static readonly IReadOnlyDictionary<string, object?> Nothing = new Dictionary<string, object?>();

    /// <summary>The name to call it by, such as mainwp/list-sites-v1.</summary>
    [JsonInclude]
    public string Name { get; internal set => field = value ?? ""; } = "";

    /// <summary>What it is called, in the dashboard's language.</summary>
    [JsonInclude]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string Label { get; internal set => field = value ?? ""; } = "";

    /// <summary>What it does, in the dashboard's language.</summary>
    [JsonInclude]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string Description { get; internal set => field = value ?? ""; } = "";

    /// <summary>The group it belongs to, such as mainwp-sites.</summary>
    [JsonInclude]
    public string Category { get; internal set => field = value ?? ""; } = "";

    /// <summary>Whether it changes nothing.</summary>
    [JsonIgnore]
    public bool IsReadOnly => Annotation("readonly") == true;

    /// <summary>Whether it deletes or destroys something.</summary>
    [JsonIgnore]
    public bool IsDestructive => !IsReadOnly && Annotation("destructive") == true;

    /// <summary>Whether running it twice is the same as running it once.</summary>
    [JsonIgnore]
    public bool IsIdempotent => Annotation("idempotent") == true;

    /// <summary>Whether it can tell what it would do without doing it.</summary>
    [JsonIgnore]
    public bool HasDryRun => Property(AbilityInput.DryRun) is not null;

    /// <summary>What it takes, as JSON Schema in plain values; empty where it takes nothing.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, object?> InputSchema => Fields(InputSchemaJson);

    /// <summary>What it answers, as JSON Schema in plain values.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, object?> OutputSchema => Fields(OutputSchemaJson);

    /// <summary>What its plugin says of it besides.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, object?> Meta => Fields(MetaJson);

    [JsonInclude]
    [JsonPropertyName("input_schema")]
    internal JsonDocument? InputSchemaJson { get; set; }

    [JsonInclude]
    [JsonPropertyName("output_schema")]
    internal JsonDocument? OutputSchemaJson { get; set; }

    [JsonInclude]
    [JsonPropertyName("meta")]
    internal JsonDocument? MetaJson { get; set; }

    /// <summary>Addresses of the same thing; nothing needs them.</summary>
    [JsonInclude]
    [JsonPropertyName("_links")]
    internal JsonDocument? Links { get; set; }

    /// <summary>Whether it may destroy something: where its plugin does not say, that is assumed.</summary>
    internal bool MayDestroy => !IsReadOnly && Annotation("destructive") != false;

    /// <summary>The method that it is run by: the server refuses any other with 405 (QUIRKS 48).</summary>
    internal HttpMethod Method => IsReadOnly ? HttpMethod.Get : IsDestructive && IsIdempotent ? HttpMethod.Delete : HttpMethod.Post;

    /// <summary>Whether it can be run without any input.</summary>
    internal bool AllowsNoInput => InputSchema.Count == 0 || InputSchema.ContainsKey("default") || JsonSchema.TypesOf(InputSchema).Contains("null");

    /// <summary>The schemas of the input's properties, in the plugin's order.</summary>
    internal IReadOnlyDictionary<string, object?> Properties => InputSchema.TryGetValue("properties", out var properties) && properties is IReadOnlyDictionary<string, object?> named ? named : Nothing;

    /// <summary>The schema of one property, or null.</summary>
    internal IReadOnlyDictionary<string, object?>? Property(string name) => Properties.TryGetValue(name, out var schema) ? schema as IReadOnlyDictionary<string, object?> ?? Nothing : null;

    /// <inheritdoc/>
    public override string ToString() => Name;

    private bool? Annotation(string name) =>
        Meta.TryGetValue("annotations", out var all) && all is IReadOnlyDictionary<string, object?> annotations && annotations.TryGetValue(name, out var value) ? value as bool? : null;

    // An empty schema is [] to PHP.
    private static IReadOnlyDictionary<string, object?> Fields(JsonDocument? json) => ItemMap<object?>.Of(PlainValue.Of(json) as IReadOnlyDictionary<string, object?>);
}
