using System.Text.Json.Nodes;

namespace MainWp.Emulator.Abilities;

/// <summary>An ability as the server describes it.</summary>
/// <param name="description">What wp-abilities/v1 shows of it.</param>
/// <param name="isOwn">False for one from a folder, which has no work behind it.</param>
internal sealed class Ability(JsonObject description, bool isOwn = true)
{
    public JsonObject Description => description;

    public bool IsOwn => isOwn;

    public string Name => PhpType.ToText(description["name"]);

    /// <summary>Without mainwp/ and -v1.</summary>
    public string ShortName => Name.Replace("mainwp/", "", StringComparison.Ordinal).Replace("-v1", "", StringComparison.Ordinal);

    public string Category => PhpType.ToText(description["category"]);

    public JsonNode Input => description["input_schema"] ?? new JsonArray();

    public bool IsReadOnly => Annotation("readonly");

    /// <summary>Reading is GET, deleting what can be deleted twice is DELETE, everything else POST.</summary>
    public string Method => IsReadOnly ? "GET" : Annotation("destructive") && Annotation("idempotent") ? "DELETE" : "POST";

    /// <summary>What PHP takes for true.</summary>
    private bool Annotation(string name) => description["meta"] is JsonObject meta && meta["annotations"] is JsonObject annotations && PhpType.IsTruthy(annotations[name]);
}
