using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MainWp.Http;

/// <summary>
/// Removes secrets from texts that are shown. It knows the session's own secrets, the names under which servers echo passwords and keys,
/// and the form of MainWP's tokens.
/// </summary>
// Servers echo passwords and keys: docs/quirks.md, 32.
internal sealed class Redactor(IEnumerable<string> secrets)
{
    private const int ShortestSecret = 4;
    private const string Masked = "(redacted)";

    /// <summary>The longest message of a server that is shown, in characters.</summary>
    private const int LongestMessage = 4000;

    /// <summary>The longest code.</summary>
    private const int LongestCode = 200;

    /// <summary>What is read beyond the part that is shown, so that a secret at its end is whole when it is masked.</summary>
    private const int Overlap = 4096;

    private static readonly string[] SecretNames =
        ["pass", "pwd", "secret", "token", "api_key", "apikey", "consumer_key", "authorization", "cookie", "privkey", "private_key", "code_verifier", "uniqueid", "unique_id", "signature", "nonce", "extauth", "x-api-key"];

    private static readonly Regex Tokens = new("(?:ck_|cs_)?[0-9a-fA-F]{40}(?:==[0-9a-fA-F]{40})?|wp_(?:live|test)_sk_[0-9A-Za-z]+", RegexOptions.CultureInvariant);

    /// <summary>The fields of a form or a query, still encoded.</summary>
    public static readonly Regex FormFields = new("(?<![^&=?\\s])(?<name>[^&=?\\s]+)=(?<value>[^&\\s]*)", RegexOptions.CultureInvariant);

    private readonly object _learning = new();
    private readonly HashSet<string> _known = [.. secrets.Where(secret => secret.Length >= ShortestSecret)];
    private volatile SecretSpellings? _spellings;

    /// <summary>Keeps one more secret out of what is shown, such as a token that was just issued.</summary>
    public void Learn(string secret)
    {
        lock (_learning)
        {
            if (secret.Length >= ShortestSecret && _known.Add(secret))
                _spellings = null;
        }
    }

    /// <summary>Keeps what a request sends under secret names out of what is shown: servers repeat it in their messages. Common words are not taken for secrets.</summary>
    public void LearnFrom(Request request)
    {
        foreach (var secret in SentSecrets.Of(request).Where(secret => !CommonWord.Is(secret)))
            Learn(secret);
    }

    /// <summary>
    /// Prepares the search for the learned secrets. Texts are cut, so this is the only part of the work that grows with the number of
    /// secrets. Work that can be stopped calls it first.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was stopped. Nothing is shown then, and the next call starts again.</exception>
    public void Prepare(CancellationToken stop) => _ = _spellings ?? Spell(stop);

    /// <summary>True for names whose values are never shown.</summary>
    public static bool IsSecretName(string name) => SecretNames.Any(secret => name.IndexOf(secret, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Text without the session's secrets and without anything that looks like a token.</summary>
    public string Text(string text) => Tokens.Replace((_spellings ?? Spell(CancellationToken.None)).Mask(text, Masked), Masked);

    /// <summary>A message of a server: without secrets and entities, and only its beginning where it is long.</summary>
    public string Message(string text) => Beginning(WebUtility.HtmlDecode(Searched(text, 2 * (LongestMessage + Overlap))), LongestMessage);

    /// <summary>A code of a server, in the same way.</summary>
    public string Code(string text) => Beginning(text, LongestCode);

    /// <summary>An address without the values of secret query parameters.</summary>
    public string Address(Uri address) => Text(Form(address.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo, UriFormat.UriEscaped)));

    /// <summary>
    /// A body with the values of secret names masked, if it is JSON or form fields. A longer body is cut to the limit first, so that a
    /// large answer costs no more than the part that is shown.
    /// </summary>
    public string Body(string text, string? mediaType, int limit)
    {
        var cut = text.Length <= limit ? text : text.Substring(0, limit);
        // A field that is cut could show the first half of a secret; JSON leaves out what is not whole by itself.
        var shown = mediaType == RequestBody.FormType ? Text(Form(cut.Length == text.Length ? cut : cut.Substring(0, cut.LastIndexOf('&') + 1))) : JsonMask.Apply(cut, Masked) is { } json ? Text(json) : $"({text.Length} characters that are not JSON)";
        return cut.Length == text.Length ? shown : $"{shown}... ({text.Length} characters)";
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text.Substring(0, length);

    private string Beginning(string text, int limit) => text.Length <= limit ? Text(text) : Cut(Searched(text, limit + Overlap), limit) + "...";

    // The text is shortened before the search. Its end is not shown, because a secret may be cut in two there.
    private string Searched(string text, int length)
    {
        var searched = Cut(text, length);
        var masked = Text(searched);
        return searched.Length == text.Length ? masked : Cut(masked, Math.Max(0, masked.Length - Overlap));
    }

    private SecretSpellings Spell(CancellationToken stop)
    {
        lock (_learning)
            return _spellings = new SecretSpellings(_known.SelectMany(Spellings).Where(spelling => spelling.Length >= ShortestSecret), stop);
    }

    // In base64, the text before a secret shifts it by 0, 1 or 2 bytes. For each shift, only the characters that depend on the secret alone are used.
    internal static IEnumerable<string> Spellings(string secret)
    {
        yield return secret;
        // Half a surrogate pair cannot be encoded; it goes out as the replacement character.
        secret = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(secret));
        // No encoding of text changes plain characters.
        if (!secret.All(IsPlain))
        {
            foreach (var spelling in EncodedSpellings(secret))
                yield return spelling;
        }
        foreach (var bytes in new[] { Encoding.UTF8.GetBytes(secret), Encoding.Unicode.GetBytes(secret) })
        {
            yield return BitConverter.ToString(bytes).Replace("-", "");
            for (var shift = 0; shift < 3; shift++)
            {
                var from = shift == 0 ? 0 : 4;
                yield return Convert.ToBase64String([.. new byte[shift], .. bytes]).Substring(from, ((shift + bytes.Length) / 3 * 4) - from);
            }
        }
    }

    private static IEnumerable<string> EncodedSpellings(string secret)
    {
        yield return Uri.EscapeDataString(secret);
        yield return WebUtility.UrlEncode(secret);
        yield return WebUtility.HtmlEncode(secret);
        yield return JsonEncodedText.Encode(secret).ToString();
        var relaxed = JsonEncodedText.Encode(secret, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
        yield return relaxed;
        yield return relaxed.Replace("/", "\\/");
        // In a CSV file.
        yield return secret.Replace("\"", "\"\"");
    }

    private static bool IsPlain(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.';

    private static string Form(string text) =>
        FormFields.Replace(text, field => IsSecretName(field.Groups["name"].Value) ? $"{field.Groups["name"].Value}={Masked}" : field.Value);
}
