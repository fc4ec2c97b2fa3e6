using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>The plugins or themes of a site that a typed slug, folder or pattern means.</summary>
/// <param name="api">Their routes.</param>
/// <param name="isDeleting">Whether they are to be deleted: then a pattern is refused.</param>
internal sealed class NamedSiteItems<T>(SiteItemsApi<T> api, bool isDeleting)
    where T : MainWpObject, ISiteItem, new()
{
    private readonly Dictionary<int, IReadOnlyList<T>> _installed = [];

    /// <summary>The plugins or themes that are meant. The site's list is read if the slug alone does not tell, and if a person is shown what would be changed.</summary>
    /// <exception cref="MainWpException">NotFound, Ambiguous or InvalidArgument.</exception>
    public async Task<IReadOnlyList<SiteItemReference>> ReadAsync(SiteItemReference given, int site, string place, IPipelineWriter pipeline, CancellationToken stop)
    {
        var isPattern = given.IsTyped && SlugPattern.HasWildcard(given.Slug);
        if (isPattern && isDeleting)
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.NoPatternToDelete(given, given.Naming)) { Resource = given.Naming.Resource };
        if (!given.IsTyped || !(isPattern || IsFolder(given) || pipeline.ShowsChanges))
            return [given];
        if (!_installed.TryGetValue(site, out var installed))
            _installed[site] = installed = await api.ListAsync(site, stop);
        var fitting = installed.Where(item => item.Slug == given.Slug).Select(item => item.Slug).ToList();
        if (fitting.Count == 0)
            fitting = [.. installed.Where(item => SlugPattern.Fits(given.Slug, item.Slug) && !(isPattern && IsOnlyByName(item))).Select(item => item.Slug)];
        if (fitting.Count == 0 && isPattern)
            pipeline.WriteWarning(Messages.NoItemMatches(given.Naming.Word, given.Slug, place));
        else if (fitting.Count == 0 && (await api.MustUseAsync(site, stop)).Any(item => SlugPattern.Fits(given.Slug, item.Slug)))
            throw new MainWpException(ErrorKind.NotDone, Messages.IsMustUse(given.Slug, place)) { Resource = given.Naming.Resource };
        else if (fitting.Count == 0)
            throw new MainWpException(ErrorKind.NotFound, Messages.NoSuchItem(given.Naming.Word, given.Slug, place)) { Resource = given.Naming.Resource };
        else if (fitting.Count > 1 && !isPattern)
            throw new MainWpException(ErrorKind.Ambiguous, Messages.SlugNeeded(given.Slug, $"{given.Naming.Word}s", fitting)) { Resource = given.Naming.Resource };
        return [.. fitting.Select(given.Of)];
    }

    // Without MainWP Child the dashboard cannot reach the site. A must-use plugin cannot be switched on or off.
    private static bool IsOnlyByName(T item) => item is SitePlugin { IsMustUse: true } or SitePlugin { IsMainWpChild: true };

    // A theme's slug is its folder; a plugin's is a file.
    private static bool IsFolder(SiteItemReference given) =>
        given is PluginReference && given.Slug.IndexOf('/') < 0 && !given.Slug.EndsWith(".php", StringComparison.OrdinalIgnoreCase);
}
