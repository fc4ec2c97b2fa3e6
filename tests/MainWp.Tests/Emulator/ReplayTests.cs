using System.Text.Json.Nodes;
using MainWp.Emulator.Hosting;

namespace EmulatorTests;

/// <summary>Every recorded request gets an answer of the recorded shape.</summary>
public sealed class ReplayTests
{
    /// <summary>What stays different, and why: nothing at present. The same list is in docs/emulator.md.</summary>
    private static readonly Dictionary<string, string> Deviations = [];

    public static TheoryData<string> Names() => [.. Recording.Names()];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Answers_in_the_recorded_shape(string name)
    {
        var recording = Recording.Load(name);
        var time = new ManualTime();
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { Sites = 3, Time = time });
        new RecordingPreparation(dashboard, time).Prepare(recording);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });

        using var request = recording.Request(dashboard);
        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();

        var differences = Differences(recording, (int)response.StatusCode, text);
        if (Deviations.ContainsKey(name))
            Assert.NotEmpty(differences);
        else
            Assert.True(differences.Count == 0, $"{string.Join("\n", differences)}\n{text[..Math.Min(text.Length, 600)]}");
    }

    private static IReadOnlyList<string> Differences(Recording recording, int status, string text)
    {
        if (status != recording.Status)
            return [$"status is {status}, recorded {recording.Status}"];
        if (recording.Method == "HEAD")
            return text.Length == 0 ? [] : ["HEAD has a body"];
        if (!recording.IsJson && recording.Body?.ToString() == "")
            return text.Length == 0 ? [] : ["the recorded answer is empty"];
        if (!recording.IsJson)
            return text.StartsWith("<br />", StringComparison.Ordinal) ? [] : ["the warning is missing"];

        var body = JsonNode.Parse(text);
        var code = Code(recording.Body);
        if (code != Code(body))
            return [$"code is {Code(body)}, recorded {code}"];
        return BodyShape.Differences(recording.Body, body);
    }

    private static string? Code(JsonNode? body) => body is JsonObject item && item["code"] is JsonValue code ? code.ToString() : null;
}
