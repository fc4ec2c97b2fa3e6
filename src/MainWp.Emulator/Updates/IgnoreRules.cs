using MainWp.Emulator.Sites;

namespace MainWp.Emulator.Updates;

/// <summary>What is ignored on every site, and the question whether an update is ignored at all.</summary>
internal sealed class IgnoreRules
{
    public IgnoredItems Plugins { get; } = new();

    public IgnoredItems Themes { get; } = new();

    public IReadOnlyList<PendingUpdate> Visible(Site site) => [.. site.Pending.Where(update => !Covers(site, update))];

    public bool Covers(Site site, PendingUpdate update) => update.Type switch
    {
        UpdateType.Core => site.IgnoresCore,
        UpdateType.Plugin => site.IgnoresPlugins || site.IgnoredPlugins.Covers(update.Slug) || Plugins.Covers(update.Slug),
        UpdateType.Theme => site.IgnoresThemes || site.IgnoredThemes.Covers(update.Slug) || Themes.Covers(update.Slug),
        _ => false,
    };
}
