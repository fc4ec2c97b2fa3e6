using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MainWp.Emulator.Abilities;
using MainWp.Emulator.Access;

namespace MainWp.Emulator.WordPress;

/// <summary>From a request to an answer in WordPress's order: credentials, route, arguments, permission, work.</summary>
internal sealed partial class Dispatcher
{
    private readonly Dashboard _dashboard;
    private readonly RouteTable _table;
    private readonly IndexRoutes _index;
    private readonly KeyAuthentication _keys;
    private readonly AccountAuthentication _accounts;

    public Dispatcher(Dashboard dashboard)
    {
        _dashboard = dashboard;
        _table = RouteRegistration.All(dashboard, out _index);
        _keys = new KeyAuthentication(dashboard);
        _accounts = new AccountAuthentication(dashboard);
    }

    public IReadOnlyList<RestRoute> Routes => _table.Routes;

    /// <summary>The route that answered is needed for what comes after: its warnings and the Allow header.</summary>
    public RestAnswer Answer(RestRequest request, out RestRoute? route)
    {
        route = null;
        try
        {
            request.Caller = IsMainWp(request) ? _keys.Authenticate(request) : _accounts.Authenticate(request);
            if (request.Method == "OPTIONS" && _table.AtAddress(request.Path) is { Count: > 0 } here && _dashboard.Serves(here[0].Namespace))
                return Allowing(_index.Describe(request.Path, here), here);

            route = _table.Find(request) ?? throw RestError.NoRoute();
            if ((route.Namespace == AbilityRoutes.Namespace && !_dashboard.HasAbilityNamespace) || !_dashboard.Serves(route.Namespace))
                throw RestError.NoRoute();
            ArgumentValidation.Validate(request, route, _dashboard.Say);
            if (route.Namespace == MainWpRoutes.Namespace && route.Pattern != $"/{MainWpRoutes.Namespace}")
                KeyAuthentication.Require(request.Caller);
            if (_dashboard is { KeyOwnerMayManage: false, HasAbilities: true } && ThroughAbility().IsMatch($"{request.Method} {request.Path}"))
                throw new RestError("ability_invalid_permissions", "The owner of this key may not use what lies behind this route.", 500);
            return Finish(request, route);
        }
        catch (RestError error)
        {
            return Finish(request, new RestAnswer(error.ToJson(_dashboard.Say), error.Status));
        }
    }

    private RestAnswer Finish(RestRequest request, RestRoute route)
    {
        var answer = route.Handler(request);
        answer.Headers["Allow"] = string.Join(", ", _table.AtAddress(request.Path).SelectMany(here => here.Methods).Distinct());
        answer.Body = FieldFilter.Apply(request, answer.Body, keepsEnvelope: _dashboard.IsFrom("6.0.12"));
        return Finish(request, answer);
    }

    private static RestAnswer Finish(RestRequest request, RestAnswer answer)
    {
        if (!request.Query.ContainsKey("_envelope") || answer.Html is not null)
            return answer;
        return new JsonObject
        {
            ["body"] = answer.Body,
            ["status"] = answer.Status,
            ["headers"] = PhpValue.Map(answer.Headers.Select(header => KeyValuePair.Create(header.Key, (JsonNode?)header.Value))),
        };
    }

    private static RestAnswer Allowing(JsonNode body, IReadOnlyList<RestRoute> here) => new(body)
    {
        Headers = { ["Allow"] = string.Join(", ", here.SelectMany(route => route.Methods).Distinct()) },
    };

    /// <summary>The routes of mainwp/v2 that hand their work to an ability, which asks what the key's owner may do.</summary>
    [GeneratedRegex("^(GET /mainwp/v2/(sites|sites/(?!basic|count)[^/]+|sites/[^/]+/(plugins|themes)|updates|updates/ignored|updates/[^/]+/ignored)|(POST|PUT|PATCH) /mainwp/v2/(sites/sync|sites/[^/]+/sync|updates/update|updates/[^/]+/update))$")]
    private static partial Regex ThroughAbility();

    private static bool IsMainWp(RestRequest request) => request.Path.StartsWith("/mainwp/", StringComparison.Ordinal);
}
