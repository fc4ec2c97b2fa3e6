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

    private static readonly string FullTail = Tail(_ => true);

    private static readonly string LeanTail = Tail(name => name == "status");

    /// <summary>Rows with everything, 8.5 KB each.</summary>
    /// <param name="page">From 1.</param>
    /// <param name="total">Rows in all.</param>
    /// <param name="size">Rows per page.</param>
    public static byte[] Full(int page, int total, int size = RowsPerPage) => Page(page, total, size, FullTail);

    /// <summary>Rows with id, name, url and status.</summary>
    public static byte[] Lean(int page, int total, int size = RowsPerPage) => Page(page, total, size, LeanTail);

    /// <summary>All rows at once with id, name, url and client, as sites/basic gives them.</summary>
    public static byte[] Basic(int total) => Page(1, total, total, "\"client_id\":\"0\"}");

    private static byte[] Page(int page, int total, int size, string tail)
    {
        var first = ((page - 1) * size) + 1;
        var rows = Enumerable.Range(first, Math.Clamp(total - first + 1, 0, size)).Select(id => Head(id) + tail);
        return Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$"""{"success":1,"total":{{total}},"data":[{{string.Join(',', rows)}}]}"""));
    }

    private static string Head(int id) => string.Create(CultureInfo.InvariantCulture, $$"""{"id":"{{id}}","name":"Site {{id}}","url":"https:\/\/site{{id}}.example\/",""");

    private static string Tail(Func<string, bool> keeps)
    {
        var recording = JsonNode.Parse(File.ReadAllBytes(Repository.PathOf("tests", "Fixtures", "recordings", "v2", "sites.json")))!;
        var row = recording["body"]!["data"]![0]!.AsObject();
        foreach (var name in row.Select(field => field.Key).Where(name => name is "id" or "name" or "url" || !keeps(name)).ToList())
            row.Remove(name);
        return row.ToJsonString(Options).Replace("/", "\\/", StringComparison.Ordinal)[1..];
    }
}
