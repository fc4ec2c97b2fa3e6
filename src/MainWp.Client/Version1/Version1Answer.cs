using System.Globalization;
using System.Text.Json.Nodes;

namespace MainWp.Version1;

/// <summary>Answers in the forms of mainwp/v2.</summary>
internal static class Version1Answer
{
    /// <summary>One object.</summary>
    public static JsonObject Of(JsonNode? data) => new() { ["success"] = 1, ["data"] = Free(data) };

    /// <summary>Done, with nothing to show.</summary>
    public static JsonObject Done() => new() { ["success"] = 1 };

    /// <summary>Not done, and why.</summary>
    public static JsonObject Failed(string? reason) => new() { ["success"] = 0, ["message"] = reason };

    /// <summary>
    /// A list from the requested page on. mainwp/v1 has no pages, so the first requested page has all remaining rows and is the last.
    /// </summary>
    public static JsonObject Rest(Version1Call call, IReadOnlyList<JsonObject> rows)
    {
        var (page, size) = PageOf(call);
        return List(page == 1 ? rows : [.. rows.Skip((page - 1) * size)], rows.Count, page);
    }

    /// <summary>The requested page of a list whose rows take one request each.</summary>
    public static async Task<JsonObject> PageAsync(Version1Call call, IReadOnlyList<JsonObject> rows, Func<IReadOnlyList<JsonObject>, Task<IReadOnlyList<JsonObject>>> complete)
    {
        var (page, size) = PageOf(call);
        var wanted = rows.Skip((page - 1) * size).Take(size).ToList();
        return List(await complete(wanted).ConfigureAwait(false), rows.Count, size == int.MaxValue ? 1 : (rows.Count + size - 1) / size);
    }

    /// <summary>A node without a parent.</summary>
    public static JsonNode? Free(JsonNode? node) => node?.Parent is null ? node : node.DeepClone();

    private static JsonObject List(IReadOnlyList<JsonObject> rows, int total, int pages) => new()
    {
        ["success"] = 1,
        ["total"] = total,
        ["pages"] = pages,
        ["data"] = new JsonArray([.. rows.Select(Free)]),
    };

    private static (int Page, int Size) PageOf(Version1Call call) =>
        call["page"] is { } page && call["per_page"] is { } size ? (int.Parse(page, CultureInfo.InvariantCulture), int.Parse(size, CultureInfo.InvariantCulture)) : (1, int.MaxValue);
}
