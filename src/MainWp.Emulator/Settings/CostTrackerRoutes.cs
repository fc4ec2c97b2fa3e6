using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Settings;

/// <summary>settings/cost-tracker.</summary>
internal sealed partial class CostTrackerRoutes(Dashboard dashboard)
{
    private const string Slug = @"{slug:[a-zA-Z0-9\-\.\_]+}";

    private static readonly string[] Format = ["currency_position", "thousand_separator", "decimal_separator", "decimals"];

    public void Register(MainWpRoutes routes)
    {
        var type = new Argument("slug") { Check = value => FindType(PhpValue.Text(value)) is null ? UnknownSlug() : null };
        var payment = new Argument("slug") { Check = value => Payments().ContainsKey(PhpValue.Text(value)) ? null : UnknownSlug() };
        routes.Get("/settings/cost-tracker", _ => new JsonObject { ["success"] = 1, ["data"] = Stored.DeepClone() });
        routes.Edit("/settings/cost-tracker/edit", Edit, Argument.OneOf("currency_position", "invalid_currency_position", "left", "right", "left_space", "right_space"));
        routes.Create("/settings/cost-tracker/product-types/add", AddType, Argument.Needed("title"));
        routes.Edit($"/settings/cost-tracker/product-types/{Slug}/edit", EditType, type, Argument.Needed("title"));
        routes.Remove($"/settings/cost-tracker/product-types/{Slug}/delete", RemoveType, type);
        routes.Create("/settings/cost-tracker/payment-methods/add", AddPayment, Argument.Needed("title"));
        routes.Edit($"/settings/cost-tracker/payment-methods/{Slug}/edit", EditPayment, payment, Argument.Needed("title"));
        routes.Remove($"/settings/cost-tracker/payment-methods/{Slug}/delete", RemovePayment, payment);
    }

    private JsonObject Stored => dashboard.Settings.CostTracker;

    private JsonArray Types => Stored["product_categories"]!.AsArray();

    private RestAnswer Edit(RestRequest request)
    {
        SettingBody.Require(request);
        var format = new JsonObject();
        foreach (var name in Format)
        {
            format[name] = request.Json[name]?.DeepClone();
            if (request.Json[name] is { } value)
                Stored[name] = value.DeepClone();
        }

        if (request.Text("currency") is { Length: > 0 } currency)
            Stored["currency"] = currency;
        return Said("The settings were changed.", new JsonObject { ["currency"] = Stored["currency"]!.DeepClone(), ["currency_format"] = format });
    }

    private RestAnswer AddType(RestRequest request)
    {
        var slug = Slugged(request.Text("title"));
        if (FindType(slug) is not null)
            throw new RestError("duplicate_title", "There is a type of this name.");
        var added = new JsonObject { ["slug"] = slug };
        Types.Add(added);
        return Written("The type was made.", added, request);
    }

    private RestAnswer EditType(RestRequest request)
    {
        SettingBody.Require(request);
        return Written("The type was changed.", FindType(request.Text("slug"))!, request);
    }

    private RestAnswer RemoveType(RestRequest request)
    {
        Types.Remove(FindType(request.Text("slug")));
        return Said("The type was deleted.");
    }

    private RestAnswer AddPayment(RestRequest request)
    {
        var slug = Slugged(request.Text("title"));
        var payments = Payments();
        if (payments.ContainsKey(slug))
            throw new RestError("duplicate_title", "There is a payment method of this name.");
        payments[slug] = request.Text("title");
        Stored["payment_methods"] = payments;
        return Said("The payment method was made.", new JsonObject { [slug] = request.Text("title") });
    }

    private RestAnswer EditPayment(RestRequest request)
    {
        SettingBody.Require(request);
        var payments = Payments();
        payments[request.Text("slug")] = request.Text("title");
        Stored["payment_methods"] = payments;
        return Said("The payment method was changed.", new JsonObject { [request.Text("slug")] = request.Text("title") });
    }

    private RestAnswer RemovePayment(RestRequest request)
    {
        var payments = Payments();
        payments.Remove(request.Text("slug"));
        Stored["payment_methods"] = payments.Count == 0 ? new JsonArray() : payments;
        return Said("The payment method was deleted.");
    }

    private RestAnswer Written(string message, JsonObject type, RestRequest request)
    {
        type["title"] = request.Text("title");
        type["icon"] = request.Text("icon");
        type["color"] = request.Text("color");
        var view = type.DeepClone().AsObject();
        view.Remove("slug");
        return Said(message, new JsonObject { [type["slug"]!.GetValue<string>()] = view });
    }

    private RestAnswer Said(string message, JsonObject? data = null)
    {
        var answer = new JsonObject { ["success"] = 1, ["message"] = dashboard.Say(message) };
        if (data is not null)
            answer["data"] = data;
        return answer;
    }

    private JsonObject? FindType(string slug) =>
        Types.OfType<JsonObject>().FirstOrDefault(type => PhpValue.Text(type["slug"]) == slug);

    private JsonObject Payments() => Stored["payment_methods"] is JsonObject map ? map.DeepClone().AsObject() : [];

    private static ArgumentFault UnknownSlug() => new("invalid_slug", "There is no such slug.");

    private static string Slugged(string title) => NotSlug().Replace(title.ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotSlug();
}
