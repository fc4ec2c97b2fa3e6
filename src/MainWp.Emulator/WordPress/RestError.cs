using System.Text.Json.Nodes;

namespace MainWp.Emulator.WordPress;

/// <summary>What WordPress calls a WP_Error. Without a status it becomes HTTP 500 with data null.</summary>
internal sealed class RestError : Exception
{
    public RestError(string code, string message, int? status = null)
        : base(message)
    {
        Code = code;
        Status = status ?? 500;
        HasStatus = status is not null;
    }

    public string Code { get; }

    public int Status { get; }

    public bool HasStatus { get; }

    /// <summary>The one case where the server puts a bare number into data.</summary>
    public int? BareData { get; init; }

    /// <summary>The status that the error had before WordPress replaced it.</summary>
    public int? AdditionalStatus { get; init; }

    public JsonNode? Parameters { get; init; }

    /// <summary>Further fields of data.</summary>
    public JsonObject? More { get; init; }

    public JsonNode? Details { get; init; }

    public JsonObject ToJson(Func<string, string> say)
    {
        var data = new JsonObject { ["status"] = Status };
        if (Parameters is not null)
            data["params"] = Parameters.DeepClone();
        if (Details is not null)
            data["details"] = Details.DeepClone();
        foreach (var (name, value) in More ?? [])
            data[name] = value?.DeepClone();

        var body = new JsonObject
        {
            ["code"] = Code,
            ["message"] = say(Message),
            ["data"] = HasStatus ? data : BareData is { } bare ? JsonValue.Create(bare) : null,
        };
        if (AdditionalStatus is { } additional)
            body["additional_data"] = new JsonArray(new JsonObject { ["status"] = additional });
        return body;
    }

    public static RestError NoRoute() => new("rest_no_route", "There is no route for this address and method.", 404);
}
