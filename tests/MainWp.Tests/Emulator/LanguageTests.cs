using System.Text.Json;
using System.Text.Json.Nodes;
using MainWp.Emulator.Hosting;

namespace EmulatorTests;

/// <summary>In another language no message stays as it was.</summary>
public sealed class LanguageTests
{
    public static TheoryData<string> Names() => [.. Recording.Names().Where(name => Recording.Load(name).IsJson && Recording.Load(name).Method != "HEAD")];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_message_is_translated(string name)
    {
        var time = new ManualTime();
        var recording = Recording.Load(name);
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { Sites = 3, Time = time, Language = "de" });
        new RecordingPreparation(dashboard, time).Prepare(recording);
        using var client = new HttpClient();

        using var request = recording.Request(dashboard);
        using var response = await client.SendAsync(request);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync());

        Assert.All(Messages(body).Where(message => !message.Contains("HTTPERROR", StringComparison.Ordinal) && !message.StartsWith("Uncaught ", StringComparison.Ordinal)), message => Assert.Contains("Übersetzt: ", message, StringComparison.Ordinal));
    }

    /// <summary>HTTPERROR is a word of the protocol between dashboard and child, not of a language; PHP's own errors know one language only.</summary>
    private static IEnumerable<string> Messages(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(pair => pair.Key is "message" or "error" && pair.Value is JsonValue value && value.GetValueKind() == JsonValueKind.String
            ? [value.GetValue<string>()]
            : Messages(pair.Value)),
        JsonArray list => list.SelectMany(Messages),
        _ => [],
    };
}
