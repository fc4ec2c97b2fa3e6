using System.Text;
using System.Text.Json.Nodes;
using MainWp.Emulator.Access;
using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.Fronts;

/// <summary>A hardening plugin that shows the API only to signed-in users.</summary>
internal sealed class ClosedIndexFront(string how) : Front
{
    public static Front? Make(string value) => value is "401" or "403" or "404" or "empty" or "bare" ? new ClosedIndexFront(value) : null;

    public override Reply? Answer(FrontRequest request)
    {
        if (request.Route is not { } route)
            return null;
        var isIndex = route is "/" or "/mainwp/v2" or "/mainwp/v1" or "/wp-abilities/v1";
        if (how is "401" or "403")
        {
            // MainWP checks its key only on its own routes.
            var isKnown = IsAccount(request) || (!isIndex && (request.Headers.Authorization.Count > 0 || request.Query.Contains("consumer_key", StringComparison.Ordinal)));
            return isKnown ? null : FrontPages.RestError(request, "rest_cannot_access", "Only users who signed in may use this interface.", int.Parse(how, System.Globalization.CultureInfo.InvariantCulture));
        }

        return how == "404" && isIndex ? FrontPages.RestError(request, "rest_no_route", "There is no route for this address and method.", 404) : null;
    }

    public override Reply Change(FrontRequest request, Reply reply)
    {
        if (request.Route != "/" || reply.Status != 200 || how is not ("empty" or "bare"))
            return reply;
        if (how == "bare" || JsonNode.Parse(reply.Body) is not JsonObject index)
            return reply with { Body = Encoding.UTF8.GetBytes("{}") };
        foreach (var name in new[] { "namespaces", "routes", "authentication" })
        {
            if (index.ContainsKey(name))
                index[name] = new JsonArray();
        }

        return reply with { Body = Encoding.UTF8.GetBytes(index.ToJsonString()) };
    }

    private static bool IsAccount(FrontRequest request) =>
        BasicCredentials.Read(request.Headers.Authorization.ToString()) is { } basic
        && request.Dashboard.Accounts.Find(basic.User)?.Find(basic.Password) is not null;
}
