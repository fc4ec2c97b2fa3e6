using System.Text.Json.Nodes;
using MainWp.Emulator.Clients;
using MainWp.Emulator.Sites;
using MainWp.Emulator.Tags;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Abilities;

/// <summary>The checked input of one call and the things it names.</summary>
internal sealed class AbilityInput(Dashboard dashboard, JsonObject values)
{
    public JsonNode? this[string name] => values[name];

    public bool Has(string name) => values.ContainsKey(name);

    public string Text(string name) => PhpValue.Text(values[name]);

    public int Number(string name, int fallback = 0) => PhpValue.IsNumeric(Text(name), out var number) ? (int)number : fallback;

    public bool Flag(string name) => PhpValue.Flag(values[name]);

    public IReadOnlyList<string> List(string name) => PhpValue.List(values[name]);

    public IReadOnlyList<int> Ids(string name) => [.. List(name).Select(int.Parse)];

    public int Page => Number("page", 1);

    public int Size => Number("per_page", 20);

    public bool HasSite => Has("site_id_or_domain");

    /// <summary>The permission check finds out that there is no such site, and WordPress makes 403 of it.</summary>
    public Site Site => dashboard.Sites.Resolve(Text("site_id_or_domain"))
        ?? throw new RestError("mainwp_site_not_found", $"There is no site {Text("site_id_or_domain")}.", 403) { AdditionalStatus = 404 };

    public Client Client => (PhpValue.IsNumeric(Text("client_id_or_email"), out var id) ? dashboard.Clients.Find((int)id) : dashboard.Clients.Find(Text("client_id_or_email")))
        ?? throw new RestError("mainwp_client_not_found", $"There is no client {Text("client_id_or_email")}.", 404);

    public Tag Tag => dashboard.Tags.Find(Number("tag_id"))
        ?? throw new RestError("mainwp_tag_not_found", $"There is no tag {Text("tag_id")}.", 404);

    /// <summary>The named sites, as often as they are named, or all of them; names that nobody has are reported one by one.</summary>
    public (IReadOnlyList<Site> Sites, IReadOnlyList<string> Unknown) Sites(string name = "site_ids_or_domains")
    {
        if (values[name] is not JsonArray { Count: > 0 } named)
            return ([.. dashboard.Sites.All], []);
        var found = named.Select(PhpValue.Text).Select(reference => (Reference: reference, Site: dashboard.Sites.Resolve(reference))).ToList();
        return (
            [.. found.Select(pair => pair.Site).OfType<Site>()],
            [.. found.Where(pair => pair.Site is null).Select(pair => pair.Reference)]);
    }

    /// <summary>Looked at before what is to be deleted.</summary>
    public void RefuseBoth()
    {
        if (Flag("dry_run") && Flag("confirm"))
            throw new RestError("mainwp_invalid_input", "confirm and dry_run cannot both be true.", 400);
    }

    /// <summary>Deleting wants confirm, or dry_run to see what would happen; not both.</summary>
    public bool IsDryRun()
    {
        RefuseBoth();
        if (!Flag("dry_run") && !Flag("confirm"))
            throw new RestError("mainwp_confirmation_required", "Deleting needs confirm to be true.", 400);
        return Flag("dry_run");
    }
}
