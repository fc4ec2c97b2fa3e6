using MainWp.Json;

namespace MainWp.Tests.Client;

/// <summary>The table of recordings and types; each group of routes adds its lines and its name.</summary>
internal static class RecordedShapes
{
    /// <summary>The groups whose successful recordings must all be in the table, by the first word of the recording's name.</summary>
    public static string[] Groups { get; } = ["sites", "tags", "clients"];

    public static RecordedShape[] All { get; } =
    [
        new("sites", "data[]", MainWpJson.Default.Site),
        new("sites-add", "data", MainWpJson.Default.Site),
        new("sites-check", "data", MainWpJson.Default.SiteCheck),
        new("sites-check-all", "data[]", MainWpJson.Default.Site, "result"),
        new("sites-client", "data", MainWpJson.Default.Client),
        new("sites-count", "", MainWpJson.Default.Count),
        new("sites-disconnect", "data", MainWpJson.Default.Site),
        new("sites-disconnect-all", "data[]", null),
        new("sites-edit", "data", MainWpJson.Default.Site),
        new("sites-get", "data", MainWpJson.Default.Site),
        new("sites-non-mainwp-changes", "data[]", MainWpJson.Default.SiteChange),
        new("sites-plugins", "data[]", MainWpJson.Default.SitePlugin),
        new("sites-plugins-abandoned", "data[]", MainWpJson.Default.AbandonedItem),
        new("sites-reconnect", "data", MainWpJson.Default.Site),
        new("sites-reconnect-all", "data[]", null),
        new("sites-remove", "data", MainWpJson.Default.Site),
        new("sites-security", "data", MainWpJson.Default.SiteSecurity),
        new("sites-suspend", "data", MainWpJson.Default.Site),
        new("sites-sync", "data", MainWpJson.Default.Site),
        new("sites-sync-all", "data[]", MainWpJson.Default.Site, "result"),
        new("sites-themes", "data[]", MainWpJson.Default.SiteTheme),
        new("sites-themes-abandoned", "data[]", MainWpJson.Default.AbandonedItem),
        new("sites-trailing-slash", "", MainWpJson.Default.Count),
        new("sites-unsuspend", "data", MainWpJson.Default.Site),
        new("sites-with-tags", "data", MainWpJson.Default.Site),
        new("tags", "data[]", MainWpJson.Default.Tag),
        new("tags-add", "data", MainWpJson.Default.Tag),
        new("tags-clients", "data[]", MainWpJson.Default.Client),
        new("tags-edit", "data", MainWpJson.Default.Tag),
        new("tags-get", "data", MainWpJson.Default.Tag),
        new("tags-remove", "data", MainWpJson.Default.Tag),
        new("tags-sites", "data[]", MainWpJson.Default.Site),
        new("clients", "data[]", MainWpJson.Default.Client),
        new("clients-add", "data", MainWpJson.Default.Client),
        new("clients-count", "", MainWpJson.Default.Count),
        new("clients-edit", "data", MainWpJson.Default.Client),
        new("clients-fields", "data[]", MainWpJson.Default.ClientField),
        new("clients-fields-add", "data", MainWpJson.Default.ClientField),
        new("clients-fields-delete", "data", null),
        new("clients-fields-edit", "data", null),
        new("clients-get", "data", MainWpJson.Default.Client),
        new("clients-remove", "data", MainWpJson.Default.Client),
        new("clients-sites", "data[]", MainWpJson.Default.Site),
        new("clients-sites-count", "", MainWpJson.Default.Count),
        new("clients-suspend", "data", MainWpJson.Default.Client),
        new("clients-unsuspend", "data", MainWpJson.Default.Client),
        new("costs-clients", "data[]", MainWpJson.Default.Client),
        new("costs-sites", "data[]", MainWpJson.Default.Site),

        // Read by commands of other groups.
        new("clients-batch", "", null),
        new("clients-costs", "data[]", null),
        new("sites-batch", "", null),
        new("sites-costs", "data[]", null),
        new("tags-batch", "", null),
    ];

    /// <summary>The table's line for a recording, or null.</summary>
    public static RecordedShape? Of(string name) => All.Where(shape => shape.Fits(name)).MaxBy(shape => shape.Prefix.Length);
}
