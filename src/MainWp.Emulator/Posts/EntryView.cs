using System.Globalization;
using System.Text.Json.Nodes;
using MainWp.Emulator.Sites;

namespace MainWp.Emulator.Posts;

/// <summary>Posts and pages in the shapes in which child sites report them.</summary>
internal static class EntryView
{
    public static JsonObject Row(Site site, Entry entry) => new()
    {
        ["id"] = entry.Id,
        ["website_id"] = site.Id,
        ["post_type"] = entry.Type,
        ["status"] = entry.Status,
        ["title"] = entry.Title,
        ["comment_count"] = "0",
        ["author"] = "admin",
        ["dts"] = Times.UtcBlank(entry.Date),
        ["authorEmail"] = "admin@example.test",
    };

    public static JsonObject Post(Site site, Entry entry) => new()
    {
        ["post_category"] = "Uncategorized",
        ["post_tags"] = "",
        ["post_password"] = entry.Password,
        ["ping_status"] = entry.PingStatus,
        ["comment_status"] = entry.CommentStatus,
        ["post_excerpt"] = entry.Excerpt,
        ["post_name"] = entry.Slug,
        ["post_date_gmt"] = Times.UtcBlank(entry.Date),
        ["post_date"] = Times.UtcBlank(entry.Date),
        ["post_status"] = entry.Status,
        ["post_content"] = entry.Content,
        ["post_title"] = entry.Title,
        ["is_sticky"] = 0,
        ["upload_dir"] = Uploads(site, entry),
        ["post_custom"] = new JsonArray(),
        ["post_gallery_images"] = new JsonArray(),
        ["post_featured_image"] = "",
    };

    /// <summary>Without a title: the server forgets it.</summary>
    public static JsonObject Page(Site site, Entry entry) => new()
    {
        ["id"] = entry.Id,
        ["website_id"] = site.Id.ToString(CultureInfo.InvariantCulture),
        ["post_type"] = "page",
        ["post_custom"] = new JsonArray(),
        ["post_featured_image"] = "",
        ["post_content"] = entry.Content,
        ["post_status"] = entry.Status,
        ["post_name"] = entry.Slug,
        ["post_excerpt"] = entry.Excerpt,
        ["post_password"] = entry.Password,
        ["comment_status"] = entry.CommentStatus,
        ["ping_status"] = entry.PingStatus,
        ["post_date"] = Times.UtcBlank(entry.Date),
        ["post_date_gmt"] = Times.UtcBlank(entry.Date),
        ["upload_dir"] = Uploads(site, entry),
    };

    private static JsonObject Uploads(Site site, Entry entry)
    {
        var month = entry.Date.UtcDateTime.ToString("/yyyy/MM", CultureInfo.InvariantCulture);
        return new JsonObject
        {
            ["path"] = $"/srv/child/wp-content/uploads{month}",
            ["url"] = $"{site.Url}wp-content/uploads{month}",
            ["subdir"] = month,
            ["basedir"] = "/srv/child/wp-content/uploads",
            ["baseurl"] = $"{site.Url}wp-content/uploads",
            ["error"] = false,
        };
    }
}
