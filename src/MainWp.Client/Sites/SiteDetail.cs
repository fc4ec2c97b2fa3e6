using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MainWp.Json;

namespace MainWp;

/// <summary>A site with its long lists, as of the last sync.</summary>
public sealed class SiteDetail : Site
{
    /// <summary>The site's plugins.</summary>
    [JsonIgnore]
    public IReadOnlyList<SitePlugin> Plugins => Installed(PluginsText, MainWpJson.Default.SitePlugin, UpdateType.Plugin);

    /// <summary>The site's themes.</summary>
    [JsonIgnore]
    public IReadOnlyList<SiteTheme> Themes => Installed(ThemesText, MainWpJson.Default.SiteTheme, UpdateType.Theme);

    /// <summary>The site's latest posts.</summary>
    [JsonIgnore]
    public IReadOnlyList<SitePost> RecentPosts => Recent(RecentPostsText, MainWpJson.Default.SitePost);

    /// <summary>The site's latest pages.</summary>
    [JsonIgnore]
    public IReadOnlyList<SitePage> RecentPages => Recent(RecentPagesText, MainWpJson.Default.SitePage);

    /// <summary>The site's latest comments.</summary>
    [JsonIgnore]
    public IReadOnlyList<SiteComment> RecentComments => Read(RecentCommentsText, MainWpJson.Default.SiteComment);

    /// <summary>The names of the site's post categories.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Categories => ItemList<string>.Of(Read(CategoriesText, MainWpJson.Default.JsonObject).Select(category => (string?)category["name"]?.ToString()));

    /// <summary>Premium plugins and themes that report an update of their own.</summary>
    [JsonIgnore]
    public object? PremiumUpgrades => PlainValue.Shown(PlainValue.OfText(PremiumUpgradesText));

    private ItemList<T> Installed<T>(EncodedText? text, JsonTypeInfo<T> type, UpdateType kind)
        where T : class, ISiteItem
    {
        if (InstalledItems.Read(text, type, null)?.Items is not { Count: > 0 } items)
            return ItemList<T>.None;
        var offered = PendingUpdate.VersionsOf(this, kind);
        foreach (var item in items)
            item.Place(this, offered.TryGetValue(item.Slug, out var version) ? version : null);
        return ItemList<T>.Of(items);
    }

    private ItemList<T> Recent<T>(string? text, JsonTypeInfo<T> type)
        where T : SiteContent
    {
        var items = Read(text, type);
        foreach (var item in items)
            (item.SiteId, item.SiteName, item.SiteUrl, item.Dashboard) = (Id, Name, Url, Dashboard);
        return items;
    }

    private static ItemList<T> Read<T>(string? text, JsonTypeInfo<T> type)
        where T : class
    {
        if (string.IsNullOrWhiteSpace(text))
            return ItemList<T>.None;
        try
        {
            using var document = JsonDocument.Parse(text!);
            return document.RootElement.ValueKind == JsonValueKind.Array
                ? ItemList<T>.Of([.. document.RootElement.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(item => JsonPart.Row(item, type)).OfType<T>()])
                : ItemList<T>.None;
        }
        catch (JsonException)
        {
            return ItemList<T>.None;
        }
    }
}
