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

    /// <summary>Whether its plugin says that it only reads, and says nothing that contradicts that, in the words of WordPress and of MCP.</summary>
    public bool OnlyReads => Says("readonly") == true && Says("destructive") != true && Says("destructiveHint") != true && Says("readOnlyHint") != false;

    /// <summary>Reading is GET, deleting what can be deleted twice is DELETE, everything else POST.</summary>
    public string Method => Annotation("readonly") ? "GET" : Annotation("destructive") && Annotation("idempotent") ? "DELETE" : "POST";

    /// <summary>What PHP takes for true.</summary>
    private bool Annotation(string name) => PhpType.IsTruthy(Annotations?[name]);

    private JsonObject? Annotations => (description["meta"] as JsonObject)?["annotations"] as JsonObject;

    /// <summary>What a person means by it: the text "false" is no.</summary>
    private bool? Says(string name) => Annotations?[name] is { } said ? PhpType.IsTruthy(said) && PhpType.AsText(said) is not "false" : null;
}
