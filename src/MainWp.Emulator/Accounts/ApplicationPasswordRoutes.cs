using System.Text.Json.Nodes;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Accounts;

/// <summary>wp/v2/users/{id}/application-passwords.</summary>
internal sealed class ApplicationPasswordRoutes(Dashboard dashboard)
{
    private const string Collection = @"/users/{user_id:(?:[\d]+|me)}/application-passwords";
    private const string Item = Collection + @"/{uuid:[\w\-]+}";

    private static readonly Argument Name = new("name")
    {
        Check = value => PhpValue.Text(value).Length == 0
            ? new ArgumentFault("rest_too_short", "name needs at least one character.")
            : null,
    };

    private static readonly Argument AppId = new("app_id")
    {
        Check = value => PhpValue.Text(value) is { Length: > 0 } text && !Guid.TryParse(text, out _)
            ? new ArgumentFault("rest_invalid_uuid", "app_id must be a UUID.")
            : null,
    };

    public void Register(RouteTable routes)
    {
        routes.Add("wp/v2", Verbs.Read, Collection, List);
        routes.Add("wp/v2", Verbs.Create, Collection, Create, Name with { Required = true }, AppId);
        routes.Add("wp/v2", Verbs.Remove, Collection, RemoveAll);
        routes.Add("wp/v2", Verbs.Read, Collection + "/introspect", Introspect);
        routes.Add("wp/v2", Verbs.Read, Item, Get);
        routes.Add("wp/v2", Verbs.Write, Item, Change, Name, AppId);
        routes.Add("wp/v2", Verbs.Remove, Item, Remove);
    }

    private RestAnswer List(RestRequest request)
    {
        var account = Target(request, "list");
        return PhpValue.Array(account.Passwords.Select(password => WithLinks(account, password)));
    }

    private RestAnswer Create(RestRequest request)
    {
        var account = Target(request, "create");
        var password = account.AddPassword(request.Text("name"), dashboard.Clock.GetUtcNow(), request.Text("app_id"));
        var view = View(password);
        view["password"] = password.Shown;
        view["_links"] = Links(account, password);
        return new RestAnswer(view, 201) { Headers = { ["Location"] = Address(account, password) } };
    }

    private RestAnswer RemoveAll(RestRequest request)
    {
        var account = Target(request, "delete");
        var count = account.Passwords.Count;
        account.Passwords.Clear();
        return new JsonObject { ["deleted"] = true, ["count"] = count };
    }

    private RestAnswer Introspect(RestRequest request)
    {
        var account = Target(request, "introspect");
        var password = request.Caller.Password
            ?? throw new RestError("rest_no_authenticated_app_password", "No application password signed this request.", 404);
        return WithLinks(account, password);
    }

    private RestAnswer Get(RestRequest request)
    {
        var account = Target(request, "read");
        return WithLinks(account, Find(account, request));
    }

    private RestAnswer Change(RestRequest request)
    {
        var account = Target(request, "edit");
        var password = Find(account, request);
        if (request.Has("name"))
            password.Name = request.Text("name");
        if (password.AppId.Length == 0)
            password.AppId = request.Text("app_id");
        return WithLinks(account, password);
    }

    private RestAnswer Remove(RestRequest request)
    {
        var account = Target(request, "delete");
        var password = Find(account, request);
        account.Passwords.Remove(password);
        return new JsonObject { ["deleted"] = true, ["previous"] = View(password) };
    }

    private Account Target(RestRequest request, string verb)
    {
        var caller = request.Caller.Account
            ?? throw new RestError("rest_not_logged_in", "Nobody is signed in.", 401);
        var target = request.Text("user_id") == "me"
            ? caller
            : dashboard.Accounts.Find(request.Number("user_id") ?? 0)
                ?? throw new RestError("rest_user_invalid_id", "There is no such user.", 404);
        if (target != caller && !caller.MayManage)
        {
            var noun = verb is "list" or "create" or "delete" ? "application_passwords" : "application_password";
            throw new RestError($"rest_cannot_{verb}_{noun}", $"You may not {verb} application passwords of this user.", 403);
        }

        return target;
    }

    private static ApplicationPassword Find(Account account, RestRequest request) =>
        account.Passwords.FirstOrDefault(password => password.Uuid == request.Text("uuid"))
        ?? throw new RestError("rest_application_password_not_found", "There is no such application password.", 404);

    private JsonObject WithLinks(Account account, ApplicationPassword password)
    {
        var view = View(password);
        view["_links"] = Links(account, password);
        return view;
    }

    private static JsonObject View(ApplicationPassword password) => new()
    {
        ["uuid"] = password.Uuid,
        ["app_id"] = password.AppId,
        ["name"] = password.Name,
        ["created"] = Times.Utc(password.Created),
        ["last_used"] = password.LastUsed is { } used ? Times.Utc(used) : null,
        ["last_ip"] = password.LastIp,
    };

    private JsonObject Links(Account account, ApplicationPassword password) => new()
    {
        ["self"] = new JsonArray(new JsonObject
        {
            ["href"] = Address(account, password),
            ["targetHints"] = new JsonObject { ["allow"] = PhpValue.Texts(Verbs.Every) },
        }),
    };

    private string Address(Account account, ApplicationPassword password) =>
        $"{dashboard.Api}/wp/v2/users/{account.Id}/application-passwords/{password.Uuid}";
}
