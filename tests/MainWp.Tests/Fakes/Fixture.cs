using System.Text.Json;
using System.Text.Json.Nodes;

namespace MainWp.Tests.Fakes;

/// <summary>Recorded answers of a real dashboard, by folder and name: v2/sites-get.</summary>
internal static class Fixture
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Fixtures");

    public static (int Status, string Body) Read(string name)
    {
        var recording = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "recordings", name + ".json")))!;
        var body = recording["body"];
        return ((int)recording["status"]!, body is JsonValue text && text.GetValueKind() == JsonValueKind.String ? (string)body! : body?.ToJsonString() ?? "");
    }
}
