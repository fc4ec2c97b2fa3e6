using System.Text.Json;
using System.Text.Json.Nodes;

namespace MainWp;

/// <summary>
/// Writes categories so that the child site understands them. The dashboard wraps the text in quotes and the site cuts it at commas (seen on
/// 6.1.2: an edit that sends none turns Uncategorized into a new category "Uncategorized" with the quotes in its name). So names are sent
/// between commas, only existing categories may be used, and a name that no site has leaves the categories of a post as they are.
/// </summary>
internal static class ExistingCategories
{
    /// <summary>Keeps the categories as they are.</summary>
    public const string Unchanged = "mainwp-powershell-keeps-categories";

    private const string OnlyExisting = "_post_to_only_existing_categories";

    /// <summary>These categories, of which the site uses those that exist.</summary>
    public static string Named(IEnumerable<string> names) => $",{string.Join(",", names)},";

    /// <summary>The custom fields as they are, with the request to make no categories. The site does not store the request.</summary>
    public static JsonObject Only(JsonDocument? customFields)
    {
        var fields = customFields?.RootElement is { ValueKind: JsonValueKind.Object } existing ? (JsonObject)Slashes.Doubled(existing)! : [];
        fields[OnlyExisting] = new JsonArray("1");
        return fields;
    }
}
