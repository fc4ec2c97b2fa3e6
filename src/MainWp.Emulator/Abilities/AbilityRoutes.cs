using System.Globalization;
using System.Text.Json.Nodes;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Abilities;

/// <summary>wp-abilities/v1, which is there from WordPress 6.9 on.</summary>
internal sealed class AbilityRoutes(Dashboard dashboard)
{
    public const string Namespace = "wp-abilities/v1";

    private readonly AbilityCatalog _catalog = new(dashboard.Options);
    private readonly AbilityTable _table = new(dashboard);

    private static readonly Argument PerPage = new("per_page", "integer")
    {
        Default = 50,
        Check = value => int.TryParse(PhpValue.Text(value), out var size) && size is >= 1 and <= 100
            ? null
            : new ArgumentFault("rest_out_of_bounds", "per_page goes from 1 to 100."),
    };

    private static readonly Argument Page = new("page", "integer")
    {
        Default = 1,
        Check = value => int.TryParse(PhpValue.Text(value), out var page) && page >= 1 ? null : new ArgumentFault("rest_out_of_bounds", "page begins at 1."),
    };

    public void Register(RouteTable routes)
    {
        routes.Add(Namespace, Verbs.Read, "/categories", Categories, Page, PerPage);
        routes.Add(Namespace, Verbs.Read, "/categories/{slug:[a-z0-9]+(?:-[a-z0-9]+)*}", Category);
        routes.Add(Namespace, Verbs.Every, @"/abilities/{name:[a-zA-Z0-9\-\/]+?}/run", Run);
        routes.Add(Namespace, Verbs.Read, "/abilities", List, Page, PerPage);
        routes.Add(Namespace, Verbs.Read, @"/abilities/{name:[a-zA-Z0-9\-\/]+}", Get);
    }

    private RestAnswer List(RestRequest request)
    {
        RequireAccount(request);
        var (category, space) = (request.Text("category"), request.Text("namespace"));
        return Paged(request, "abilities", _catalog.All
            .Where(ability => category.Length == 0 || ability.Category == category)
            .Where(ability => space.Length == 0 || ability.Name.StartsWith(space + "/", StringComparison.Ordinal))
            .Select(View));
    }

    private RestAnswer Get(RestRequest request)
    {
        RequireAccount(request);
        return View(Find(request));
    }

    private RestAnswer Categories(RestRequest request)
    {
        RequireAccount(request);
        return Paged(request, "categories", _catalog.All.Select(ability => ability.Category).Distinct().Select(CategoryView));
    }

    private RestAnswer Category(RestRequest request)
    {
        RequireAccount(request);
        if (request.Text("slug").Any(char.IsAsciiLetterUpper))
            throw new RestError("rest_invalid_param", "slug is written small.", 400) { Parameters = new JsonObject { ["slug"] = dashboard.Say("It is written small.") }, Details = new JsonObject() };
        return _catalog.All.FirstOrDefault(ability => ability.Category == request.Text("slug")) is { } ability
            ? CategoryView(ability.Category)
            : throw new RestError("rest_ability_category_not_found", "There is no such category.", 404);
    }

    private RestAnswer Run(RestRequest request)
    {
        var ability = Find(request);
        var method = request.Method == "HEAD" ? "GET" : request.Method;
        if (method != ability.Method)
            throw new RestError("rest_ability_invalid_method", $"This ability is called by {ability.Method}.", 405);

        var input = Input(request, ability);
        if (!ability.IsOwn)
            return RunDefined(request, ability, input);
        var own = new AbilityInput(dashboard, WithDefaults(ability, input));
        if (request.Caller.Account is not { } account)
            throw new RestError("mainwp_permission_denied", "Nobody is signed in.", 401) { AdditionalStatus = 401 };
        if (!account.MayManage)
            throw new RestError("mainwp_permission_denied", "This user may not do that.", 403) { AdditionalStatus = 403 };
        if (own.HasSite)
            _ = own.Site;
        dashboard.AbilityRuns.Add(new AbilityRun(ability, input));
        return new RestAnswer(_table.Run(ability, own));
    }

    private RestAnswer RunDefined(RestRequest request, Ability ability, JsonNode? input)
    {
        if (request.Caller.Account is not { MayManage: true })
            throw new RestError("rest_ability_cannot_execute", "This user may not run this ability.", request.Caller.Account is null ? 401 : 403);
        dashboard.AbilityRuns.Add(new AbilityRun(ability, input));
        return new RestAnswer(DefinedWork.Answer(ability, input));
    }

    // WP_Ability: a default counts if there is no input at all; then the schema decides; from 7.1 on the work gets the values as the schema
    // reads them.
    private JsonNode? Input(RestRequest request, Ability ability)
    {
        var given = request.Method == "POST" ? request.Json["input"] : request.Query["input"];
        if (ability.Input is not JsonObject { Count: > 0 } schema)
            return given is null ? null : throw new RestError("ability_missing_input_schema", $"{ability.Name} defines no input schema.", dashboard.Options.CoercesAbilityInput ? 400 : null);
        given ??= schema["default"];
        if (ValueSchema.Check(given, schema, "input") is { } fault)
            throw new RestError("ability_invalid_input", $"{ability.Name} cannot use this input: {fault.Reason}", 400);
        if (given is null || (!dashboard.Options.CoercesAbilityInput && !ability.IsOwn))
            return given?.DeepClone();
        var (read, refused) = ValueReading.Read(given, schema, "input");
        return (refused is null ? read : given)?.DeepClone();
    }

    // MainWP's own code fills in the defaults of properties; WordPress does not.
    private static JsonObject WithDefaults(Ability ability, JsonNode? input)
    {
        var values = input is JsonObject given ? given.DeepClone().AsObject() : [];
        foreach (var (name, property) in ability.Input is JsonObject schema ? schema["properties"] as JsonObject ?? [] : [])
        {
            if (!values.ContainsKey(name) && property?["default"] is { } fallback)
                values[name] = fallback.DeepClone();
        }
        return values;
    }

    private Ability Find(RestRequest request) => _catalog.Find(request.Text("name"))
        ?? throw new RestError("rest_ability_not_found", "There is no such ability.", 404);

    private static void RequireAccount(RestRequest request)
    {
        if (request.Caller.Account is null)
            throw new RestError("rest_forbidden", "This is not for everybody.", 401);
    }

    private RestAnswer Paged(RestRequest request, string collection, IEnumerable<JsonObject> views)
    {
        var all = views.ToList();
        var page = Math.Max(1, request.Number("page") ?? 1);
        var size = request.Number("per_page") ?? 50;
        var pages = (all.Count + size - 1) / size;
        var answer = new RestAnswer(PhpValue.Array(all.Skip((page - 1) * size).Take(size)))
        {
            Headers =
            {
                ["X-WP-Total"] = all.Count.ToString(CultureInfo.InvariantCulture),
                ["X-WP-TotalPages"] = pages.ToString(CultureInfo.InvariantCulture),
            },
        };
        var links = new List<string>();
        if (page > 1)
            links.Add(Link(Math.Min(page - 1, pages), "prev"));
        if (page < pages)
            links.Add(Link(page + 1, "next"));
        if (links.Count > 0)
            answer.Headers["Link"] = string.Join(", ", links);
        return answer;

        string Link(int to, string relation)
        {
            var query = request.Query.Where(pair => pair.Key != "page").Select(pair => $"{pair.Key}={Uri.EscapeDataString(PhpValue.Text(pair.Value))}").Append($"page={to}");
            return $"<{dashboard.Api}/{Namespace}/{collection}?{string.Join('&', query)}>; rel=\"{relation}\"";
        }
    }

    private JsonObject View(Ability ability)
    {
        var view = ability.Description.DeepClone().AsObject();
        view.Remove(AbilityDefinition.Behaviour);
        view["_links"] = new JsonObject
        {
            ["self"] = Link($"abilities/{ability.Name}", "GET"),
            ["collection"] = Link("abilities"),
            ["wp:action-run"] = Link($"abilities/{ability.Name}/run"),
        };
        return view;
    }

    private JsonObject CategoryView(string slug) => new()
    {
        ["slug"] = slug,
        ["label"] = slug.Replace('-', ' '),
        ["description"] = dashboard.Say($"Abilities of the group {slug}."),
        ["meta"] = new JsonArray(),
        ["_links"] = new JsonObject
        {
            ["self"] = Link($"categories/{slug}", "GET"),
            ["collection"] = Link("categories"),
            ["abilities"] = Link($"abilities?category={slug}"),
        },
    };

    private JsonArray Link(string path, string? allowed = null)
    {
        var link = new JsonObject { ["href"] = $"{dashboard.Api}/{Namespace}/{path}" };
        if (allowed is not null)
            link["targetHints"] = new JsonObject { ["allow"] = new JsonArray(allowed) };
        return new JsonArray(link);
    }
}
