using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MainWp.Http;

/// <summary>Consumer key and secret of mainwp/v1, ready to be sent.</summary>
internal sealed class LegacyKey
{
    /// <summary>The header, as apache_request_headers spells it, which is where the server looks for it.</summary>
    public const string HeaderName = "X-Api-Key";

    private readonly string _key;
    private readonly string _secret;

    private LegacyKey(string key, string secret, LegacyAuthentication way)
    {
        (_key, _secret, Way) = (key, secret, way);
    }

    public LegacyAuthentication Way { get; }

    /// <summary>The texts that must never be seen, for the redactor.</summary>
    public IReadOnlyList<string> Secrets => [_secret, _key, Bare(_secret), Bare(_key)];

    /// <summary>Reads the two halves, without the blanks and the like that people copy with them.</summary>
    /// <exception cref="MainWpException">InvalidArgument if one of them is not valid. The message contains neither.</exception>
    public static LegacyKey Parse(string key, string secret, LegacyAuthentication way)
    {
        (key, secret) = (key.Trim(), secret.Trim());
        if (!key.StartsWith("ck_", StringComparison.Ordinal) || !secret.StartsWith("cs_", StringComparison.Ordinal))
        {
            throw new MainWpException(
                ErrorKind.InvalidArgument, Messages.MalformedLegacyKey);
        }

        return new LegacyKey(key, secret, way);
    }

    /// <summary>The same key, sent in another way.</summary>
    public LegacyKey By(LegacyAuthentication way) => new(_key, _secret, way);

    /// <summary>Puts the key into a message.</summary>
    /// <exception cref="MainWpException">InvalidArgument, where the body has no place for it.</exception>
    public void Apply(HttpRequestMessage message, RequestBody? body)
    {
        message.Headers.Remove(HeaderName);
        if (Way == LegacyAuthentication.Header)
            message.Headers.TryAddWithoutValidation(HeaderName, new JsonObject { ["consumer_key"] = _key, ["consumer_secret"] = _secret }.ToJsonString());
        else if (Way == LegacyAuthentication.Query)
            MessageQuery.Add(message, $"consumer_key={Uri.EscapeDataString(_key)}&consumer_secret={Uri.EscapeDataString(_secret)}");
        else
            AddToBody(message, body);
    }

    public override string ToString() => $"legacy key by {Way}";

    // Not every HTTP stack sends a GET with a body; WordPress reads _method of a POST instead.
    private void AddToBody(HttpRequestMessage message, RequestBody? body)
    {
        message.Content = With(body).ToContent();
        if (RetryRule.IsRead(message.Method))
            MessageQuery.SendAsPost(message);
    }

    private RequestBody With(RequestBody? body)
    {
        if (body?.ContentType.StartsWith(RequestBody.FormType, StringComparison.OrdinalIgnoreCase) == true)
            return body with { Bytes = [.. body.Bytes, .. body.Bytes.Length > 0 ? "&"u8.ToArray() : [], .. RequestBody.Form(("consumer_key", _key), ("consumer_secret", _secret)).Bytes] };
        if (Fields(body) is not { } fields)
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.LegacyBodyNeeded);
        fields["consumer_key"] = _key;
        fields["consumer_secret"] = _secret;
        return new RequestBody(Encoding.UTF8.GetBytes(fields.ToJsonString()), RequestBody.JsonType);
    }

    private static JsonObject? Fields(RequestBody? body)
    {
        try
        {
            return body is null ? [] : JsonNode.Parse(body.Bytes) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Bare(string half) => half.Substring(3);
}
