using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MainWp.Tests.Faults;

/// <summary>A secret in every form in which it must not be seen: plain, encoded for URLs, HTML and JSON, in base64 and hex, of UTF-8 and UTF-16.</summary>
internal static class Spellings
{
    public static IEnumerable<string> Of(string secret)
    {
        yield return secret;
        yield return Uri.EscapeDataString(secret);
        yield return WebUtility.UrlEncode(secret);
        yield return WebUtility.HtmlEncode(secret);
        yield return JsonEncodedText.Encode(secret).ToString();
        yield return JsonEncodedText.Encode(secret, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
        yield return JsonEncodedText.Encode(secret, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString().Replace("/", "\\/");
        foreach (var bytes in new[] { Encoding.UTF8.GetBytes(secret), Encoding.Unicode.GetBytes(secret) })
        {
            yield return Convert.ToHexString(bytes);
            // What stands before a secret shifts its base64: of each shift the part that depends on the secret alone.
            for (var shift = 0; shift < 3; shift++)
            {
                var encoded = Convert.ToBase64String([.. new byte[shift], .. bytes]);
                var from = shift == 0 ? 0 : 4;
                yield return encoded[from..((shift + bytes.Length) / 3 * 4)];
            }
        }
    }

    /// <summary>The spellings of secrets that a text holds.</summary>
    public static IReadOnlyList<string> FoundIn(string text, params IEnumerable<string> secrets) =>
        [.. secrets.SelectMany(Of).Distinct().Where(spelling => text.Contains(spelling, StringComparison.OrdinalIgnoreCase))];
}
