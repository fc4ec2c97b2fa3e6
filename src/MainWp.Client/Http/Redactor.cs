using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MainWp.Http;

/// <summary>
/// Takes secrets out of what is shown. It knows the session's own secrets, the names under which servers echo passwords and keys
/// (QUIRKS 32), and the form of MainWP's tokens.
/// </summary>
internal sealed class Redactor(IEnumerable<string> secrets)
{
    private const int ShortestSecret = 4;
    private const string Mask = "(redacted)";

    private static readonly string[] SecretNames =
        ["pass", "pwd", "secret", "token", "api_key", "apikey", "consumer_key", "authorization", "cookie", "privkey", "private_key", "code_verifier", "uniqueid", "unique_id", "signature", "nonce", "extauth", "x-api-key"];

    private static readonly Regex Tokens = new("(?:ck_|cs_)?[0-9a-fA-F]{40}(?:==[0-9a-fA-F]{40})?|wp_(?:live|test)_sk_[0-9A-Za-z]+", RegexOptions.CultureInvariant);

    private static readonly Regex FormFields = new("(?<![^&=?\\s])(?<name>[^&=?\\s]+)=(?<value>[^&\\s]*)", RegexOptions.CultureInvariant);

    private readonly object _learning = new();
    private volatile string[] _secrets = [.. secrets.Where(secret => secret.Length >= ShortestSecret).Distinct().OrderByDescending(secret => secret.Length)];

    /// <summary>Keeps one more secret out of what is shown, such as a token that was just issued.</summary>
    public void Learn(string secret)
    {
        lock (_learning)
        {
            if (secret.Length >= ShortestSecret && !_secrets.Contains(secret))
                _secrets = [.. _secrets.Append(secret).OrderByDescending(known => known.Length)];
        }
    }

    /// <summary>True for names whose values are never shown.</summary>
    public static bool IsSecretName(string name) => SecretNames.Any(secret => name.IndexOf(secret, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Text without the session's secrets and without anything that looks like a token.</summary>
    public string Text(string text)
    {
        foreach (var secret in _secrets)
            text = text.Replace(secret, Mask).Replace(Uri.EscapeDataString(secret), Mask);
        return Tokens.Replace(text, Mask);
    }

    /// <summary>An address without the values of secret query parameters.</summary>
    public string Address(Uri address) => Text(Form(address.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo, UriFormat.UriEscaped)));

    /// <summary>A body, read as JSON or form fields where it is that, with the values of secret names masked.</summary>
    public string Body(string text, string? mediaType)
    {
        if (mediaType == RequestBody.FormType)
            return Text(Form(text));
        try
        {
            if (JsonNode.Parse(text) is { } node)
            {
                MaskFields(node);
                return Text(node.ToJsonString(new JsonSerializerOptions { WriteIndented = false, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
            }
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            return $"({text.Length} characters that are no JSON)";
        }
        return Text(text);
    }

    private static string Form(string text) =>
        FormFields.Replace(text, field => IsSecretName(field.Groups["name"].Value) ? $"{field.Groups["name"].Value}={Mask}" : field.Value);

    private static void MaskItems(JsonArray items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is JsonValue)
                items[i] = Mask;
            else if (items[i] is { } inner)
                MaskFields(inner);
        }
    }

    private static void MaskFields(JsonNode node)
    {
        if (node is JsonObject fields)
        {
            foreach (var name in fields.Select(field => field.Key).ToArray())
            {
                if (IsSecretName(name) && fields[name] is JsonArray several)
                    MaskItems(several);
                else if (IsSecretName(name) && fields[name] is not (null or JsonObject))
                    fields[name] = Mask;
                else if (fields[name] is { } inner)
                    MaskFields(inner);
            }
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                if (item is not null)
                    MaskFields(item);
            }
        }
    }
}
