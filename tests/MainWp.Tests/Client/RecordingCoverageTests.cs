using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Client;

public class RecordingCoverageTests
{
    [Theory]
    [MemberData(nameof(Successful))]
    public void Every_field_of_a_successful_recording_lands_in_a_property(string name)
    {
        var shape = RecordedShapes.Of(name);
        Assert.True(shape is not null, $"{name} is in no line of RecordedShapes.");
        if (shape.Type is null)
            return;

        var problems = RowsOf(Body(name)!, shape.Path).SelectMany(row => ProblemsOf(row, shape.Type, shape.Additional)).Distinct().ToArray();

        Assert.Empty(problems);
    }

    [Fact]
    public void The_table_has_no_line_without_a_recording()
    {
        var names = Names().ToArray();

        Assert.Empty(RecordedShapes.All.Where(shape => !names.Any(name => RecordedShapes.Of(name) == shape)).Select(shape => shape.Prefix));
    }

    public static TheoryData<string> Successful() =>
        [.. Names().Where(name => RecordedShapes.Groups.Contains(name.Split('-')[0]) || RecordedShapes.Of(name) is not null).Where(IsSuccess)];

    private static IEnumerable<string> Names() =>
        Directory.EnumerateFiles(Path.Combine(Fixture.Folder, "recordings", "v2"), "*.json").Select(Path.GetFileNameWithoutExtension).Select(name => name!).Where(name => !name.StartsWith("err-", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static bool IsSuccess(string name) =>
        Fixture.Read("v2/" + name).Status < 300 && Body(name) is { } body && (body is not JsonObject whole || whole["success"] is not { } success || success.ToString() is not ("0" or "false"));

    private static JsonNode? Body(string name)
    {
        try
        {
            return JsonNode.Parse(Fixture.Read("v2/" + name).Body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<JsonObject> RowsOf(JsonNode body, string path)
    {
        var at = path.Length == 0 ? body : body[path.TrimEnd('[', ']')];
        var rows = (at, path.EndsWith("[]", StringComparison.Ordinal)) switch
        {
            (JsonArray list, true) => list,
            (JsonObject map, true) => map.Select(entry => entry.Value),
            (JsonObject one, false) => [one],
            _ => Array.Empty<JsonNode?>().AsEnumerable(),
        };
        return rows.OfType<JsonObject>().Where(row => !row.ContainsKey("__trimmed__"));
    }

    private static IEnumerable<string> ProblemsOf(JsonObject row, JsonTypeInfo type, string[] additional)
    {
        var value = JsonSerializer.Deserialize(row.ToJsonString(), type)!;
        var written = JsonNode.Parse(JsonSerializer.Serialize(value, type))!.AsObject();
        var unknown = value is MainWpObject known ? known.AdditionalProperties.Keys : [];
        foreach (var field in unknown.Except(additional))
            yield return $"{field} has no property";
        foreach (var (field, given) in row.Where(field => !IsNothing(field.Value) && !field.Key.StartsWith("__", StringComparison.Ordinal)))
        {
            if (!IsEnvelope(type, field) && !Says(written[field], given!))
                yield return $"{field} is {given!.ToJsonString()} and comes out as {written[field]?.ToJsonString() ?? "nothing"}";
        }
    }

    // A count is read out of its envelope.
    private static bool IsEnvelope(JsonTypeInfo type, string field) => type.Type.Name == "Count" && field == "success";

    private static bool IsNothing(JsonNode? value) => value switch
    {
        null => true,
        JsonArray list => list.Count == 0,
        JsonValue scalar => scalar.ToString() is "" or "__trimmed__" or "REDACTED",
        _ => false,
    };

    // Another form of the same is the point of a type; a number must stay the number, anything must stay something.
    private static bool Says(JsonNode? written, JsonNode given)
    {
        if (written is null)
            return false;
        if (written.GetValueKind() == JsonValueKind.Number && decimal.TryParse(given.ToString(), NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            return written.GetValue<decimal>() == number;
        return true;
    }
}
