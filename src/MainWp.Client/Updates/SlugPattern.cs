namespace MainWp;

/// <summary>A plugin or theme as a person names it: by its slug (akismet/akismet.php), by its folder (akismet), or with * and ?.</summary>
internal static class SlugPattern
{
    /// <summary>Whether it names more than one thing.</summary>
    public static bool HasWildcard(string pattern) => Wildcard.IsIn(pattern);

    /// <summary>Whether it matches a slug.</summary>
    public static bool Fits(string pattern, string slug) => Wildcard.Fits(pattern, slug) || Wildcard.Fits(pattern, Folder(slug));

    /// <summary>The folder of a plugin, or its name if it is a single file; the slug itself for anything else.</summary>
    public static string Folder(string slug)
    {
        var end = slug.IndexOf('/');
        return end > 0 ? slug.Substring(0, end) : slug.EndsWith(".php", StringComparison.OrdinalIgnoreCase) ? slug.Substring(0, slug.Length - 4) : slug;
    }
}
