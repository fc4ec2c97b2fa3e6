using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MainWp.Benchmarks;

/// <summary>Pages of GET sites made of a recorded row, with the slashes escaped as PHP does; only id, name and url differ from row to row.</summary>
internal static class SamplePages
{
    public const int RowsPerPage = 100;

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly ConcurrentDictionary<string, string> Tails = [];

    /// <summary>A page of rows; with everything they have 8.5 KB each.</summary>
    /// <param name="fields">The names that are asked for, with commas; empty for everything.</param>
    /// <param name="page">From 1.</param>
    /// <param name="total">Rows in all.</param>
    /// <param name="size">Rows per page.</param>
    public static byte[] Page(string fields, int page, int total, int size = RowsPerPage)
    {
        var first = ((page - 1) * size) + 1;
        return Rows(fields, Enumerable.Range(first, Math.Clamp(total - first + 1, 0, size)), total);
    }

    /// <summary>The rows of these sites.</summary>
    public static byte[] Rows(string fields, IEnumerable<int> ids, int total)
    {
        var tail = Tails.GetOrAdd(fields, Tail);
        var rows = ids.Select(id => Head(id) + tail);
        return Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$"""{"success":1,"total":{{total}},"data":[{{string.Join(',', rows)}}]}"""));
    }

    /// <summary>All rows at once with id, name, url and client, as sites/basic gives them.</summary>
    public static byte[] Basic(int total) => Page("client_id", 1, total, total);

    private static string Head(int id) => string.Create(CultureInfo.InvariantCulture, $$"""{"id":"{{id}}","name":"Site {{id}}","url":"https:\/\/site{{id}}.example\/",""");

    private static string Tail(string fields)
    {
        var names = fields.Split(',');
        var recording = JsonNode.Parse(File.ReadAllBytes(Repository.PathOf("tests", "Fixtures", "recordings", "v2", "sites.json")))!;
        var row = recording["body"]!["data"]![0]!.AsObject();
        foreach (var name in row.Select(field => field.Key).Where(name => name is "id" or "name" or "url" || (fields.Length > 0 && !names.Contains(name))).ToList())
            row.Remove(name);
        return row.ToJsonString(Options).Replace("/", "\\/", StringComparison.Ordinal)[1..];
    }
}
