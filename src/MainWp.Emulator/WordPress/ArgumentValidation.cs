using System.Text.Json.Nodes;

namespace MainWp.Emulator.WordPress;

/// <summary>What WordPress checks before it calls a route: what is missing first, then what is wrong.</summary>
internal static class ArgumentValidation
{
    public static void Validate(RestRequest request, RestRoute route, Func<string, string> say)
    {
        request.Defaults = new JsonObject(route.Arguments
            .Where(argument => argument.Default is not null)
            .Select(argument => KeyValuePair.Create(argument.Name, (JsonNode?)argument.Default!.DeepClone())));

        var missing = route.Arguments.Where(argument => argument.Required && request[argument.Name] is null).ToList();
        if (missing.Count > 0)
        {
            throw new RestError("rest_missing_callback_param", $"Required and not given: {string.Join(", ", missing.Select(argument => argument.Name))}", 400)
            {
                Parameters = PhpValue.Texts(missing.Select(argument => argument.Name)),
            };
        }

        var faults = route.Arguments
            .Select(argument => (argument.Name, Fault: request[argument.Name] is { } value ? argument.Check?.Invoke(value) : null))
            .Where(found => found.Fault is not null)
            .ToList();
        if (faults.Count == 0)
            return;

        throw new RestError("rest_invalid_param", $"Not usable as given: {string.Join(", ", faults.Select(found => found.Name))}", 400)
        {
            Parameters = new JsonObject(faults.Select(found =>
                KeyValuePair.Create(found.Name, (JsonNode?)say(found.Fault!.Message)))),
            Details = PhpValue.Map(faults.Where(found => found.Fault!.Code is not null).Select(found =>
                KeyValuePair.Create(found.Name, (JsonNode?)Detail(found.Fault!, say)))),
        };
    }

    private static JsonObject Detail(ArgumentFault fault, Func<string, string> say) => new()
    {
        ["code"] = fault.Code,
        ["message"] = say(fault.Message),
        ["data"] = fault.Data?.DeepClone(),
    };
}
