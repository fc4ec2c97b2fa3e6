using System.Text.Json.Nodes;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Sites;

/// <summary>Abandoned plugins or themes as the child site stored them: a map by slug, or an empty list.</summary>
internal static class AbandonedView
{
    private const int YearsUntouched = 3;

    public static JsonNode Of(IEnumerable<InstalledItem> installed, IReadOnlySet<string> abandoned, DateTimeOffset synced) => PhpValue.Map(installed
        .Where(item => abandoned.Contains(item.Slug))
        .Select(item => KeyValuePair.Create(item.Slug, (JsonNode?)new JsonObject
        {
            ["Name"] = item.Name,
            ["Version"] = item.Version,
            ["last_updated"] = Times.Unix(synced.AddYears(-YearsUntouched)),
        })));
}
