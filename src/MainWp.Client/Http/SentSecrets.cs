using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MainWp.Http;

/// <summary>The secrets that a request sends: the values of secret names in its query, headers and body, whatever the form of the body.</summary>
internal static class SentSecrets
{
    // The password is the sixth of the ten columns that users.import reads, for files that do not name their columns.
    private const int PasswordColumn = 5;

    private static readonly Regex Cells = new("(?<=^|,)(?:\"(?<text>(?:[^\"]|\"\")*)\"(?=,|$)|(?<text>[^,]*))", RegexOptions.CultureInvariant);

    private static readonly Regex PartName = new("\\bname=\"?(?<name>[^\";\r\n]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Each of them as it was given, before any encoding.</summary>
    public static IEnumerable<string> Of(Request request) =>
    [
        .. request.Query.Where(parameter => Redactor.IsSecretName(parameter.Name)).Select(parameter => parameter.Value ?? ""),
        .. request.Headers.Where(header => Redactor.IsSecretName(header.Name)).Select(header => header.Value),
        .. request.Body is { } body ? OfBody(body) : [],
    ];

    private static IEnumerable<string> OfBody(RequestBody body)
    {
        var text = Encoding.UTF8.GetString(body.Bytes);
        if (body.ContentType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
            return OfParts(text, body.ContentType);
        return OfJson(text) ?? OfForm(text);
    }

    private static IEnumerable<string> OfForm(string text) =>
        Redactor.FormFields.Matches(text).Cast<Match>().Where(field => Redactor.IsSecretName(WebUtility.UrlDecode(field.Groups["name"].Value))).Select(field => WebUtility.UrlDecode(field.Groups["value"].Value));

    private static IEnumerable<string> OfParts(string text, string contentType)
    {
        var mark = contentType.IndexOf("boundary=", StringComparison.OrdinalIgnoreCase);
        var boundary = mark < 0 ? "" : contentType.Substring(mark + "boundary=".Length).Split(';')[0].Trim(' ', '"');
        foreach (var part in text.Split(["--" + boundary], StringSplitOptions.RemoveEmptyEntries))
        {
            var end = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end < 0)
                continue;
            var (head, content) = (part.Substring(0, end), part.Substring(end + 4).TrimEnd('\r', '\n'));
            if (Redactor.IsSecretName(PartName.Match(head).Groups["name"].Value))
                yield return content;
            foreach (var secret in head.IndexOf("filename", StringComparison.OrdinalIgnoreCase) < 0 ? [] : OfTable(content))
                yield return secret;
        }
    }

    private static IEnumerable<string> OfTable(string text)
    {
        var lines = text.TrimStart('\uFEFF').Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(CellsOf).ToList();
        if (lines.Count == 0)
            return [];
        var named = Enumerable.Range(0, lines[0].Count).Where(column => Redactor.IsSecretName(lines[0][column])).ToArray();
        var columns = named.Length > 0 ? named : [PasswordColumn];
        return lines.Skip(named.Length > 0 ? 1 : 0).SelectMany(cells => columns.Where(column => column < cells.Count).Select(column => cells[column]));
    }

    private static List<string> CellsOf(string line) => [.. Cells.Matches(line).Cast<Match>().Select(cell => cell.Groups["text"].Value.Replace("\"\"", "\""))];

    private static IEnumerable<string> OfNode(JsonNode? node, bool isSecret) => node switch
    {
        JsonObject fields => fields.SelectMany(field => OfNode(field.Value, isSecret || Redactor.IsSecretName(field.Key))),
        JsonArray items => items.SelectMany(item => OfNode(item, isSecret)),
        JsonValue value when isSecret => [value.TryGetValue<string>(out var secret) ? secret : value.ToJsonString()],
        // JSON inside a string has names too.
        JsonValue value when value.TryGetValue<string>(out var text) && MayBeJson(text) => OfJson(text) ?? [],
        _ => [],
    };

    private static bool MayBeJson(string text) => text.TrimStart() is { Length: > 0 } start && (start[0] is '{' or '[');

    // An object with a duplicate field, or invalid text, fails only when it is read. So everything is read here.
    private static IReadOnlyList<string>? OfJson(string text)
    {
        try
        {
            return [.. OfNode(JsonNode.Parse(text), isSecret: false)];
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }
}
