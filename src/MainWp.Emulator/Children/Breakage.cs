using System.Globalization;
using MainWp.Emulator.Sites;

namespace MainWp.Emulator.Children;

/// <summary>An update that breaks the sites which get it, or a site that is broken from the start.</summary>
internal sealed record Breakage(string Slug, Harm Harm)
{
    /// <summary>The word on the command line for sites that are broken without any update.</summary>
    public const string FromTheStart = "always";

    /// <summary>The sites it happens to; all when empty.</summary>
    public IReadOnlyList<int> Sites { get; init; } = [];

    /// <summary>How long after the update.</summary>
    public TimeSpan After { get; init; }

    /// <summary>Reads SLUG:HARM[:SITES[:SECONDS]]; the sites are all, or ids with commas.</summary>
    public static Breakage? Parse(string text)
    {
        var parts = text.Split(':', 4);
        if (parts.Length < 2 || parts[0].Length == 0 || !HarmTable.Words.TryGetValue(parts[1], out var harm))
            return null;
        var sites = parts.ElementAtOrDefault(2) is { Length: > 0 } given && given != "all" ? given.Split(',') : [];
        var seconds = parts.ElementAtOrDefault(3) ?? "0";
        if (!sites.All(site => int.TryParse(site, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            || !double.TryParse(seconds, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var after))
        {
            return null;
        }

        return new Breakage(parts[0], harm)
        {
            Sites = [.. sites.Select(site => int.Parse(site, CultureInfo.InvariantCulture))],
            After = TimeSpan.FromSeconds(after),
        };
    }

    /// <summary>Whether a site suffers from it now. A plugin or theme that is switched off does no harm, but harm that the update itself did stays.</summary>
    public bool Harms(Site site, DateTimeOffset now)
    {
        if (Sites.Count > 0 && !Sites.Contains(site.Id))
            return false;
        if (Slug == FromTheStart)
            return true;
        if (!site.UpdatedAt.TryGetValue(Slug, out var updated) || now < updated + After)
            return false;
        return Harm == Harm.PluginOff || site.Plugins.Concat(site.Themes).FirstOrDefault(item => item.Slug == Slug) is not { IsActive: false };
    }
}
