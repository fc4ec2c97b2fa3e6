using System.Globalization;
using System.Text.Json.Nodes;
using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.WpAdmin;

/// <summary>What v2/logs/auth lists: each attempt to authenticate, the newest first.</summary>
internal sealed class AuthLog(TimeProvider time)
{
    private readonly List<JsonObject> _entries = [];

    public int Count => _entries.Count;

    public void Add(LoggedRequest request, string key, string address, int status, string? reason) => _entries.Add(new JsonObject
    {
        ["id"] = (_entries.Count + 1).ToString(CultureInfo.InvariantCulture),
        ["timestamp"] = time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        ["key"] = key,
        ["ip"] = address,
        ["result"] = status < 400 ? "success" : "failure",
        ["status"] = status,
        ["reason"] = reason,
        ["endpoint"] = $"{request.Method} {request.Path}",
        ["user_agent"] = request.Headers.GetValueOrDefault("User-Agent"),
    });

    public JsonArray ToJson() => [.. Enumerable.Reverse(_entries).Select(entry => entry.DeepClone())];
}
