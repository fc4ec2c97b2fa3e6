using System.Globalization;

namespace MainWp;

/// <summary>
/// How many updates are pending, by type. Updates that are ignored for the site or for all sites do not count. A single ignored version of
/// WordPress does, because finding out takes a request for every few sites (Get-MainWpUpdate finds out, and leaves it out).
/// </summary>
public sealed class UpdateCount
{
    /// <summary>Updates of WordPress itself: 0 or 1 for a site.</summary>
    public int Core { get; internal set; }

    /// <summary>Updates of plugins.</summary>
    public int Plugin { get; internal set; }

    /// <summary>Updates of themes.</summary>
    public int Theme { get; internal set; }

    /// <summary>Updates of translations.</summary>
    public int Translation { get; internal set; }

    /// <summary>All of them.</summary>
    public int Total => Core + Plugin + Theme + Translation;

    /// <inheritdoc/>
    public override string ToString() => Total.ToString(CultureInfo.InvariantCulture);

    /// <summary>Counts updates.</summary>
    internal static UpdateCount Of(IEnumerable<Update> updates)
    {
        var counts = updates.GroupBy(update => update.Type).ToDictionary(same => same.Key, same => same.Count());
        return new UpdateCount { Core = CountOf(UpdateType.Core), Plugin = CountOf(UpdateType.Plugin), Theme = CountOf(UpdateType.Theme), Translation = CountOf(UpdateType.Translation) };

        int CountOf(UpdateType type) => counts.TryGetValue(type, out var count) ? count : 0;
    }

    /// <summary>The sum of counts.</summary>
    internal static UpdateCount Sum(IReadOnlyCollection<UpdateCount> counts) => new()
    {
        Core = counts.Sum(count => count.Core),
        Plugin = counts.Sum(count => count.Plugin),
        Theme = counts.Sum(count => count.Theme),
        Translation = counts.Sum(count => count.Translation),
    };
}
