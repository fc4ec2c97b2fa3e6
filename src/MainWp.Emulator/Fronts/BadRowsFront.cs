using System.Text.Json;
using System.Text.Json.Nodes;
using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.Fronts;

/// <summary>Other plugins that add invalid rows to lists.</summary>
internal sealed class BadRowsFront(string kind) : Front
{
    private static readonly string[] Lists = ["data", "items", "updates", "ignored", "plugins", "themes", "synced", "errors"];

    public static Front? Make(string value) => value is "all" or "null" or "text" or "number" or "list" or "object" ? new BadRowsFront(value) : null;

    public override Reply Change(FrontRequest request, Reply reply)
    {
        if (request.IsChange || request.Route is null or "/" || reply.Status != 200 || !reply.ContentType.StartsWith("application/json", StringComparison.Ordinal) || reply.Body.Length == 0)
            return reply;
        var body = JsonNode.Parse(reply.Body);
        var found = body is JsonArray whole ? Spoil(whole) : body is JsonObject answer && Lists.Select(name => answer[name]).Aggregate(false, (any, list) => list switch
        {
            JsonArray rows => Spoil(rows),
            JsonObject map when map.Count > 0 && map.All(pair => pair.Key.All(char.IsAsciiDigit)) => Spoil(map),
            _ => false,
        } || any);
        return found ? reply with { Body = JsonSerializer.SerializeToUtf8Bytes(body) } : reply;
    }

    private bool Spoil(JsonArray rows)
    {
        rows.Insert(0, Bad().First());
        foreach (var bad in Bad())
            rows.Add(bad);
        return true;
    }

    private bool Spoil(JsonObject map)
    {
        var number = 900_000_000;
        foreach (var bad in Bad())
            map[$"{number++}"] = bad;
        return true;
    }

    private IEnumerable<JsonNode?> Bad()
    {
        if (kind is "all" or "null")
            yield return null;
        if (kind is "all" or "text")
            yield return "no row";
        if (kind is "all" or "number")
            yield return 5;
        if (kind is "all" or "list")
            yield return new JsonArray();
        if (kind is "all" or "object")
            yield return new JsonObject();
    }
}
