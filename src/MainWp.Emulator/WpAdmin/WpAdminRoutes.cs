using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MainWp.Emulator.Hosting;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.WpAdmin;

/// <summary>The API itself: v2/sites, backups, v2/logs/auth.</summary>
internal sealed partial class WpAdminRoutes(WpAdminState state)
{
    private static readonly string[] BackupScopes = ["full", "database", "files"];
    private static readonly string[] Storages = ["local", "s3", "gcs", "azure"];

    public Reply Answer(LoggedRequest request, string from)
    {
        var caller = Authenticate(request, from);
        var path = request.Path.Trim('/').Split('/').Select(Uri.UnescapeDataString).ToArray();
        if (request.Headers.TryGetValue("X-Wp-Version", out var version) && !VersionForm.IsMatch(version))
            throw new WpAdminError(400, "invalid_header", "X-Wp-Version must be a version such as 6.4.");
        return (request.Method, path) switch
        {
            ("GET", ["v2", "sites"]) => Json(Need("sites:read", () => new JsonObject { ["data"] = Copy(state.Sites), ["total"] = state.SaidTotal ?? state.Sites.Count })),
            ("GET", ["v2", "sites", var id]) => Json(Need("sites:read", () => Site(id).DeepClone())),
            ("PATCH", ["v2", "sites", var id]) => Change(() => Need("sites:write", () => Rename(Site(id)))),
            ("DELETE", ["v2", "sites", var id]) => Change(() => Need("sites:write", () => Remove(Site(id)))),
            ("GET", ["v2", "sites", var id, "backups"]) => Json(Need("sites:read", () => Copy(state.Backups.Where(backup => (string?)backup["site_id"] == (string?)Site(id)["id"])))),
            ("POST", ["v2", "sites", var id, "backups"]) => Change(() => Need("backups:write", () => BackUp(Site(id))), 202),
            ("GET", ["v2", "logs", "auth"]) => Json(Need("logs:read", () => new JsonObject { ["data"] = state.Log.ToJson() })),
            _ => throw new WpAdminError(404, "not_found", "There is no such endpoint."),
        };

        Reply Change(Func<JsonNode?> work, int status = 200) => state.Answers.Answer(caller.Name, request, () => Json(work(), status));

        JsonNode? Need(string scope, Func<JsonNode?> work)
        {
            if (caller.Scopes.Contains(scope))
                return work();
            state.Log.Add(request, caller.Name, from, 403, $"scope {scope} is missing");
            throw new WpAdminError(403, "forbidden", $"The key lacks the scope {scope}.");
        }

        JsonObject Rename(JsonObject site)
        {
            site["name"] = (string?)Body(request)["name"] ?? throw new WpAdminError(400, "bad_request", "name is missing.");
            return (JsonObject)site.DeepClone();
        }

        JsonNode? Remove(JsonObject site)
        {
            state.Sites.Remove(site);
            return new JsonObject { ["id"] = (string?)site["id"], ["deleted"] = true };
        }

        JsonNode BackUp(JsonObject site)
        {
            var body = Body(request);
            var backup = new JsonObject
            {
                ["id"] = $"bkp_{(state.Backups.Count + 1).ToString(CultureInfo.InvariantCulture)}",
                ["site_id"] = (string?)site["id"],
                ["scope"] = OneOf(body, "scope", BackupScopes),
                ["storage"] = OneOf(body, "storage", Storages),
                ["status"] = "queued",
                ["created_at"] = state.Options.Time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            };
            state.Backups.Add(backup);
            return backup.DeepClone();
        }
    }

    private static string OneOf(JsonObject body, string name, string[] allowed)
    {
        var value = body.TryGetPropertyValue(name, out var given) ? given?.ToString() ?? "" : allowed[0];
        return allowed.Contains(value) ? value : throw new WpAdminError(400, "bad_request", $"{name} must be one of {string.Join(", ", allowed)}.");
    }

    private static JsonObject Body(LoggedRequest request)
    {
        try
        {
            return request.Body.Length == 0 ? [] : JsonNode.Parse(request.Body) as JsonObject ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new WpAdminError(400, "bad_request", "The body is no JSON object.");
        }
    }

    private static Reply Json(JsonNode? body, int status = 200) => Reply.Json(new RestAnswer(body, status), "");

    private static JsonArray Copy(IEnumerable<JsonObject> items) => [.. items.Select(item => item.DeepClone())];

    private JsonObject Site(string id) =>
        state.Sites.FirstOrDefault(site => (string?)site["id"] == id) ?? throw new WpAdminError(404, "not_found", "There is no such site.");

    private WpAdminCaller Authenticate(LoggedRequest request, string from)
    {
        var header = request.Headers.GetValueOrDefault("Authorization", "");
        var value = header.StartsWith("Bearer ", StringComparison.Ordinal) ? header["Bearer ".Length..] : "";
        var key = state.Keys.FirstOrDefault(one => one.Secret == value);
        var token = key is null ? state.Tokens.Find(value) : null;
        var name = key?.Name ?? (token is null ? "unknown" : $"client {token.ClientId}");
        var reason = key is { IsRevoked: true } ? "the key is revoked" : value.Length == 0 ? "there is no Bearer token" : key is null && token is null ? "the key or token is not known, or has expired" : null;
        if (reason is not null)
        {
            state.Log.Add(request, name, from, 401, reason);
            throw new WpAdminError(401, "unauthorized", $"Unauthorized: {reason}.");
        }
        if (key?.OnlyFrom is { } only && only != from)
        {
            state.Log.Add(request, name, from, 403, "the address is not on the allow list");
            throw new WpAdminError(403, "forbidden", "The address is not on the key's IP allow list.");
        }
        if (state.WindowOf(name, isAuthentication: false).Enter() is { } wait)
            throw new WpAdminError(429, "too_many_requests", $"More than {state.Options.StandardLimit} requests in {state.Options.StandardWindow.TotalSeconds:0} seconds.") { RetryAfter = wait };
        state.Log.Add(request, name, from, 200, null);
        return new WpAdminCaller(name, key?.Scopes ?? token!.Scope.Split(' '));
    }

    [GeneratedRegex(@"^\d+\.\d+(\.\d+)?$")]
    private static partial Regex VersionForm { get; }
}
