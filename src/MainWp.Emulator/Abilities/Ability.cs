using System.Text.Json.Nodes;

namespace MainWp.Emulator.Abilities;

/// <summary>An ability as the server describes it.</summary>
internal sealed class Ability(JsonObject description)
{
    public JsonObject Description => description;

    public string Name => Text("name");

    /// <summary>Without mainwp/ and -v1.</summary>
    public string ShortName => Name.Replace("mainwp/", "", StringComparison.Ordinal).Replace("-v1", "", StringComparison.Ordinal);

    public string Category => Text("category");

    public JsonNode Input => description["input_schema"]!;

    public bool IsReadOnly => Annotation("readonly");

    /// <summary>Reading is GET, deleting what can be deleted twice is DELETE, everything else POST.</summary>
    public string Method => IsReadOnly ? "GET" : Annotation("destructive") && Annotation("idempotent") ? "DELETE" : "POST";

    public bool AllowsNoInput =>
        Input is not JsonObject schema || schema["default"] is not null || schema["type"] is JsonArray types && types.Any(type => type!.GetValue<string>() == "null");

    private bool Annotation(string name) => description["meta"]!["annotations"]![name]?.GetValue<bool>() ?? false;

    private string Text(string name) => description[name]!.GetValue<string>();
}
