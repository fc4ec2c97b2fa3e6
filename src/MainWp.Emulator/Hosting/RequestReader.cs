using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MainWp.Emulator.WordPress;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace MainWp.Emulator.Hosting;

/// <summary>Takes an HTTP request apart as PHP and WordPress do.</summary>
internal static class RequestReader
{
    private static readonly string[] Overridable = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

    public static async Task<(LoggedRequest Logged, byte[] Body)> LogAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        var body = buffer.ToArray();
        var headers = HeadersOf(context);
        return (new LoggedRequest
        {
            Method = context.Request.Method,
            PathAndQuery = $"{context.Request.Path.ToUriComponent()}{context.Request.QueryString}",
            Authorization = headers.GetValueOrDefault("Authorization", "").Split(' ')[0],
            ContentType = context.Request.ContentType,
            Body = Encoding.UTF8.GetString(body),
            Headers = headers,
        }, body);
    }

    /// <summary>Null when the address is no REST address.</summary>
    public static async Task<RestRequest?> ReadAsync(HttpContext context, LoggedRequest logged, byte[] body, string prefix)
    {
        var query = PhpQuery.Parse(context.Request.QueryString.Value ?? "");
        var path = context.Request.Path.Value ?? "/";
        var isPretty = path == prefix || path.StartsWith(prefix + "/", StringComparison.Ordinal);
        if (!isPretty && !query.ContainsKey("rest_route"))
            return null;

        var route = isPretty ? path[prefix.Length..] : PhpValue.Text(query["rest_route"]);
        var files = new Dictionary<string, string>();
        var type = context.Request.ContentType;
        var request = new RestRequest
        {
            Method = Method(logged, query),
            Path = route.TrimEnd('/') is { Length: > 0 } trimmed ? trimmed : "/",
            Address = new Uri($"{context.Request.Scheme}://{context.Request.Host}{logged.PathAndQuery}"),
            IsPretty = isPretty,
            Headers = HeadersOf(context),
            Remote = context.Connection.RemoteIpAddress ?? IPAddress.Loopback,
            ContentType = type,
            Query = query,
            Files = files,
            Form = await FormAsync(type, logged.Body, body, files),
        };
        if (request.HasJsonType && logged.Body.Length > 0)
            ReadJson(request, logged.Body);
        return request;
    }

    private static Dictionary<string, string> HeadersOf(HttpContext context) => context.Request.Headers.ToDictionary(
        header => header.Key,
        header => header.Value.ToString(),
        StringComparer.OrdinalIgnoreCase);

    private static void ReadJson(RestRequest request, string body)
    {
        JsonNode? node;
        try
        {
            node = JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            throw new RestError("rest_invalid_json", "The body is not JSON.", 400) { More = new JsonObject { ["json_error_code"] = 4, ["json_error_message"] = "Syntax error" } };
        }

        if (node is not JsonObject json)
            return;
        foreach (var (name, value) in json.ToList())
        {
            json.Remove(name);
            request.Json[name] = value;
        }
    }

    private static string Method(LoggedRequest logged, JsonObject query)
    {
        var wanted = query.ContainsKey("_method")
            ? PhpValue.Text(query["_method"])
            : logged.Headers.GetValueOrDefault("X-HTTP-Method-Override", "");
        return Overridable.Contains(wanted.ToUpperInvariant()) ? wanted.ToUpperInvariant() : logged.Method;
    }

    private static async Task<JsonObject> FormAsync(string? type, string text, byte[] body, Dictionary<string, string> files)
    {
        if (type is null)
            return [];
        if (type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
            return PhpQuery.Parse(text);
        if (!type.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || !MediaTypeHeaderValue.TryParse(type, out var media)
            || HeaderUtilities.RemoveQuotes(media.Boundary).Value is not { Length: > 0 } boundary)
        {
            return [];
        }

        var form = new JsonObject();
        var reader = new MultipartReader(boundary, new MemoryStream(body));
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            if (section.GetContentDispositionHeader() is not { } disposition)
                continue;
            var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "";
            using var content = new StreamReader(section.Body, Encoding.UTF8);
            var value = await content.ReadToEndAsync();
            if (disposition.FileName.HasValue)
                files[name] = value;
            else
                PhpQuery.Put(form, name, value);
        }

        return form;
    }
}
