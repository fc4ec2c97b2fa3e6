using System.Text.Json;
using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>An ability of MainWP, WordPress or a plugin: something that the dashboard can do by name.</summary>
public sealed class Ability : MainWpObject
{
    private static readonly IReadOnlyDictionary<string, object?> Nothing = new Dictionary<string, object?>();

    /// <summary>The name to call it by, such as mainwp/list-sites-v1.</summary>
    [JsonInclude]
    public string Name { get; internal set => field = value ?? ""; } = "";

    /// <summary>Its title, in the dashboard's language.</summary>
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

    /// <summary>Whether its plugin says that it changes nothing, and says nothing that contradicts that.</summary>
    [JsonIgnore]
    public bool IsReadOnly => Annotations.OnlyReads;

    /// <summary>Whether it deletes or destroys something.</summary>
    [JsonIgnore]
    public bool IsDestructive => Annotations.Destroys;

    /// <summary>Whether running it twice is the same as running it once.</summary>
    [JsonIgnore]
    public bool IsIdempotent => Annotations.IsIdempotent;

    /// <summary>Whether it can tell what it would do without doing it: its input has a dry_run that is true or false.</summary>
    [JsonIgnore]
    public bool HasDryRun => Property(AbilityInput.DryRun) is { } dryRun && JsonSchema.IsFlag(dryRun) && JsonSchema.Allows(dryRun, true);

    /// <summary>What it takes, as JSON Schema in plain values; empty where it takes nothing.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, object?> InputSchema => Fields(InputSchemaJson);

    /// <summary>What it answers, as JSON Schema in plain values.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, object?> OutputSchema => Fields(OutputSchemaJson);

    /// <summary>Anything else that its plugin says about it.</summary>
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

    /// <summary>The method with which it is run.</summary>
    internal HttpMethod Method => Annotations.Method;

    /// <summary>Whether it is run with GET.</summary>
    internal bool IsAskedByGet => Method == HttpMethod.Get;

    /// <summary>Whether its input goes in the query: true for GET and DELETE.</summary>
    internal bool IsAskedByQuery => Method != HttpMethod.Post;

    /// <summary>Whether it can be run without any input.</summary>
    internal bool TakesNothing => Schema.Count == 0 || Schema.ContainsKey("default") || JsonSchema.TakesNull(Schema);

    /// <summary>What it takes, with names in the case in which the plugin has them; empty where it takes nothing.</summary>
    internal IReadOnlyDictionary<string, object?> Schema => field ??= PlainValue.Exact(InputSchemaJson) as IReadOnlyDictionary<string, object?> ?? Nothing;

    /// <summary>The schemas of the input's properties, in the plugin's order.</summary>
    internal IReadOnlyDictionary<string, object?> Properties => JsonSchema.Fields(Schema, "properties") ?? Nothing;

    private AbilityAnnotations Annotations => new(Meta.TryGetValue("annotations", out var all) ? all as IReadOnlyDictionary<string, object?> ?? Nothing : Nothing);

    /// <summary>The schema of one property, whatever the case of its name, or null.</summary>
    internal IReadOnlyDictionary<string, object?>? Property(string name) =>
        JsonSchema.NameIn(Properties, name) is { } known ? Properties[known] as IReadOnlyDictionary<string, object?> ?? Nothing : null;

    /// <summary>What its schema says of a confirmation.</summary>
    internal AbilityConfirmation Confirmation => field ??= new AbilityConfirmation(Schema);

    /// <summary>Whether that property is the confirmation that PowerShell's own question takes the place of.</summary>
    internal bool IsOwnConfirmation(string name) => AbilityConfirmation.Is(name) && Confirmation.IsFlag;

    /// <inheritdoc/>
    public override string ToString() => Name;

    // An empty schema is [] to PHP.
    private static IReadOnlyDictionary<string, object?> Fields(JsonDocument? json) => ItemMap<object?>.Of(PlainValue.Of(json) as IReadOnlyDictionary<string, object?>);
}
