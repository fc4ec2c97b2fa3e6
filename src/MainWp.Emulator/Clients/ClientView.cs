using System.Globalization;
using System.Text.Json.Nodes;
using MainWp.Emulator.Sites;

namespace MainWp.Emulator.Clients;

/// <summary>Clients in the four shapes in which the server writes them.</summary>
internal static class ClientView
{
    private static readonly string[] Short =
        ["name", "address_1", "address_2", "city", "zip", "state", "country", "client_email", "client_phone"];

    private static readonly string[] Long =
    [
        "name", "address_1", "address_2", "city", "zip", "state", "country", "note", "client_email", "client_phone",
        "client_facebook", "client_twitter", "client_instagram", "client_linkedin",
    ];

    private static readonly string[] Contact =
    [
        "contact_id", "contact_client_id", "contact_email", "contact_image", "contact_icon_info", "contact_name", "contact_phone",
        "contact_role", "facebook", "twitter", "instagram", "linkedin",
    ];

    public static IEnumerable<Site> SitesOf(Dashboard dashboard, Client client) =>
        dashboard.Sites.All.Where(site => site.ClientId == client.Id);

    /// <summary>Exactly these sites belong to the client from now on.</summary>
    public static void Assign(Dashboard dashboard, Client client, IReadOnlyCollection<int> siteIds)
    {
        foreach (var site in dashboard.Sites.All)
        {
            if (siteIds.Contains(site.Id))
                site.ClientId = client.Id;
            else if (site.ClientId == client.Id)
                site.ClientId = 0;
        }
    }

    public static JsonObject Basic(Client client) => Start(client, Short);

    public static JsonObject Listed(Client client)
    {
        var view = Start(client, Long);
        view["primary_contact_id"] = "0";
        return view;
    }

    /// <summary>The row as it lies in the database.</summary>
    public static JsonObject Raw(Client client)
    {
        var view = new JsonObject { ["client_id"] = Text(client.Id), ["image"] = "" };
        foreach (var field in Long)
            view[field] = client[field];
        view["selected_icon_info"] = "";
        view["created"] = Times.Unix(client.Created);
        view["suspended"] = client.IsSuspended ? "1" : "0";
        view["primary_contact_id"] = "0";
        foreach (var field in Contact)
            view[field] = null;
        return view;
    }

    public static JsonObject Ability(Client client) => new()
    {
        ["id"] = client.Id,
        ["name"] = client.Name,
        ["email"] = client.Email,
        ["phone"] = client["client_phone"],
        ["address_1"] = client["address_1"],
        ["address_2"] = client["address_2"],
        ["city"] = client["city"],
        ["state"] = client["state"],
        ["zip"] = client["zip"],
        ["country"] = client["country"],
        ["note"] = client["note"],
        ["suspended"] = client.IsSuspended ? 1 : 0,
        ["created"] = Times.WithOffset(client.Created),
        ["facebook"] = client["client_facebook"],
        ["twitter"] = client["client_twitter"],
        ["instagram"] = client["client_instagram"],
        ["linkedin"] = client["client_linkedin"],
    };

    private static JsonObject Start(Client client, string[] fields)
    {
        var view = new JsonObject { ["id"] = Text(client.Id) };
        foreach (var field in fields)
            view[field] = client[field];
        view["created"] = Times.Utc(client.Created);
        view["suspended"] = client.IsSuspended ? "1" : "0";
        return view;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
