using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MainWp;

/// <summary>
/// Doubles backslashes in text from which WordPress removes one level. Text for posts, pages and costs loses every single backslash (seen
/// on 6.1.2: a\b arrives as ab), including that of \u0022 in block attributes.
/// </summary>
internal static class Slashes
{
    private static readonly Regex BlockMarks = new(@"(<!--\s+/?w)(?=p:)", RegexOptions.CultureInvariant);

    public static string? Doubled(string? text) => text?.Replace("\\", "\\\\");

    /// <summary>
    /// The same for text that may contain blocks. Before that level is lost, a dashboard on WordPress 6.9 or later rewrites the attributes
    /// of blocks, with each backslash as \u005c (serialize_block_attributes), which arrives as u005c. So any edit of a post would break
    /// \u002d\u002d in a class name (seen on 7.1). One more backslash inside the mark hides the blocks from it, and is lost on the way.
    /// </summary>
    public static string? DoubledContent(string? text) => text is null ? null : BlockMarks.Replace(Doubled(text)!, @"$1\");

    /// <summary>Takes one level of backslashes away, as PHP's stripslashes does.</summary>
    public static string? Stripped(string? text)
    {
        if (text is null || !text.Contains('\\'))
            return text;
        var stripped = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\' && ++at == text.Length)
                break;
            stripped.Append(text[at]);
        }
        return stripped.ToString();
    }

    /// <summary>Doubles the backslashes of every text inside.</summary>
    public static JsonNode? Doubled(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => JsonValue.Create(Doubled(element.GetString())),
        JsonValueKind.Array => new JsonArray([.. element.EnumerateArray().Select(Doubled)]),
        JsonValueKind.Object => new JsonObject(element.EnumerateObject().Select(field => new KeyValuePair<string, JsonNode?>(field.Name, Doubled(field.Value)))),
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        _ => JsonNode.Parse(element.GetRawText()),
    };
}
