using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using MainWp.Emulator.Version1;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Access;

/// <summary>
/// The keys of mainwp/v1, which its routes look for by themselves: among the parameters, else in the X-Api-Key header. The rules of
/// mainwp/v2 have checked credentials in the address before.
/// </summary>
internal sealed class Version1Authentication(Dashboard dashboard)
{
    public const string Header = "X-Api-Key";

    /// <summary>Null where the request may go on.</summary>
    public RestAnswer? Refuse(RestRequest request)
    {
        if (request.Header(Header).Length > 0 && (!IPAddress.IsLoopback(request.Remote) || dashboard.Faults.AppearsRemote))
            throw new RestError("mainwp_rest_authentication_bad_request", "This interface answers over HTTPS only.", 400);
        var (consumerKey, secret) = Credentials(request);
        var key = dashboard.Keys.All.FirstOrDefault(row => row.Version == 1 && row.IsActive && $"ck_{row.ConsumerKey}" == consumerKey && $"cs_{row.ConsumerSecret}" == secret);
        if (key is null)
            return Version1Answer.Error(dashboard.Say("Consumer key or secret are wrong or missing."), 401);
        return key.Scope.Missing(request.Method) is { } missing
            ? throw new RestError("rest_method_not_allowed", $"This key has no permission to {missing}.", 401)
            : null;
    }

    private static (string Key, string Secret) Credentials(RestRequest request)
    {
        if (request.Text("consumer_key").Length > 0 && request.Text("consumer_secret").Length > 0)
            return (request.Text("consumer_key"), request.Text("consumer_secret"));
        try
        {
            return request.Header(Header) is { Length: > 0 } header && JsonNode.Parse(header) is JsonObject pair
                ? (PhpValue.Text(pair["consumer_key"]), PhpValue.Text(pair["consumer_secret"]))
                : ("", "");
        }
        catch (JsonException)
        {
            return ("", "");
        }
    }
}
