using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MainWp.Json;

namespace MainWp.Http;

/// <summary>
/// The method that an ability takes. MainWP 6.0 and 6.0.1 declare abilities that read as writing, so that GET is refused and POST works; what
/// was refused for its method did nothing.
/// </summary>
// docs/quirks.md, 57.
internal static class AbilityMethod
{
    private static readonly Regex Run = new("^wp-abilities/v1/abilities/(?<name>.+)/run$", RegexOptions.CultureInvariant);
    private static readonly Regex Input = new(@"^input(?:\[(?<key>[^\[\]]*)\])+$", RegexOptions.CultureInvariant);

    /// <summary>The request with the method that its ability is known to take.</summary>
    public static Request Fit(Request request, ServerFacts facts) =>
        facts.AbilityMethods.Length > 0 && NameOf(request) is { } name && facts.AbilityMethods.Split(',').Contains($"{name} POST") ? Other(request) ?? request : request;

    /// <summary>The same as POST; null where it is not an ability that reads.</summary>
    public static Request? Other(Request request)
    {
        if (NameOf(request) is null || request.Method != HttpMethod.Get || !request.IsRead)
            return null;
        var input = new JsonObject();
        foreach (var (name, value) in request.Query)
        {
            if (value is not null && Input.Match(name) is { Success: true } match)
                Put(input, [.. match.Groups["key"].Captures.Cast<Capture>().Select(key => key.Value)], value);
        }
        var body = input.Count > 0 ? new JsonObject { ["input"] = input } : [];
        return request with
        {
            Method = HttpMethod.Post,
            Query = [.. request.Query.Where(parameter => !Input.IsMatch(parameter.Name))],
            Body = RequestBody.Json(body, MainWpJson.Default.JsonObject),
            IsRepeatable = true,
        };
    }

    /// <summary>Takes note of it, once it has worked.</summary>
    public static void Learn(Request request, Connection connection, TransportLog narration)
    {
        if (!request.IsRepeatable || request.Method != HttpMethod.Post || NameOf(request) is not { } name)
            return;
        var entry = $"{name} POST";
        connection.Server.Learn(
            facts => facts.AbilityMethods.Split(',').Contains(entry) ? facts : facts with { AbilityMethods = facts.AbilityMethods.Length == 0 ? entry : $"{facts.AbilityMethods},{entry}" },
            Messages.LearnedAbility(connection.Address, name, "POST"), narration);
    }

    private static string? NameOf(Request request) => Run.Match(request.Route) is { Success: true } match ? match.Groups["name"].Value : null;

    // input[a]=x is a field, input[a][]=x and input[a][0]=x an item of a list.
    private static void Put(JsonObject fields, string[] keys, string value)
    {
        if (keys.Length == 1)
        {
            fields[keys[0]] = value;
            return;
        }
        var isList = keys[1].Length == 0 || keys[1].All(char.IsDigit);
        if (isList)
            ((JsonArray)(fields[keys[0]] ??= new JsonArray())).Add((JsonNode?)JsonValue.Create(value));
        else
            Put((JsonObject)(fields[keys[0]] ??= new JsonObject()), keys.Skip(1).ToArray(), value);
    }
}
