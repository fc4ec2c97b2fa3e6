using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MainWp.Http;

namespace MainWp.Version1;

/// <summary>A request for mainwp/v2 on its way to mainwp/v1: the parts of its route, its query and its body.</summary>
internal sealed class Version1Call(Request request, Match match)
{
    private JsonObject? _body;

    public Request Request { get; } = request;

    /// <summary>The number in the route.</summary>
    public int Id => int.Parse(match.Groups["id"].Value, CultureInfo.InvariantCulture);

    /// <summary>A named part of the route.</summary>
    public string Part(string name) => match.Groups[name].Value;

    /// <summary>A query parameter; null where it is not sent.</summary>
    public string? this[string name] => Request.Query.FirstOrDefault(parameter => parameter.Name == name && parameter.Value is not null).Value;

    /// <summary>The fields wanted; null for all.</summary>
    public IReadOnlyCollection<string>? Fields => this["_fields"]?.Split(',');

    /// <summary>The ids of a list parameter; null where it is not sent.</summary>
    public IReadOnlyCollection<int>? Include => this["include"]?.Split([','], StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture)).ToArray();

    /// <summary>The fields of the body, JSON or form.</summary>
    public JsonObject Body => _body ??= ReadBody();

    /// <summary>The texts of a list in the body, which may be one text with commas.</summary>
    public IReadOnlyList<string> List(string name) => Body[name] switch
    {
        JsonArray items => [.. items.Select(item => item!.ToString())],
        { } text => [.. text.ToString().Split([','], StringSplitOptions.RemoveEmptyEntries)],
        null => [],
    };

    private JsonObject ReadBody()
    {
        if (Request.Body is not { } body)
            return [];
        var text = Encoding.UTF8.GetString(body.Bytes);
        if (!body.ContentType.StartsWith(RequestBody.FormType, StringComparison.Ordinal))
            return JsonNode.Parse(text)!.AsObject();
        var fields = new JsonObject();
        foreach (var pair in text.Split(['&'], StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split(['='], 2)))
            fields[Uri.UnescapeDataString(pair[0])] = Uri.UnescapeDataString(pair.Length > 1 ? pair[1].Replace('+', ' ') : "");
        return fields;
    }
}
