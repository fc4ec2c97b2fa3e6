using MainWp.Emulator.Sites;

namespace MainWp.Emulator.Children;

/// <summary>What breaks which sites. May be changed while the dashboard runs; guarded by its gate.</summary>
internal sealed class BreakageList(Dashboard dashboard)
{
    private readonly List<Breakage> _all = [];

    /// <summary>In the words of the command line: SLUG:HARM[:SITES[:SECONDS]].</summary>
    public void Add(string text) => _all.Add(Breakage.Parse(text) ?? throw new ArgumentException($"There is no breakage {text}.", nameof(text)));

    public void Clear() => _all.Clear();

    /// <summary>What is wrong with a site now.</summary>
    public Harm Of(Site site)
    {
        var now = dashboard.Clock.GetUtcNow();
        return _all.Where(breakage => breakage.Harms(site, now)).Select(breakage => breakage.Harm).FirstOrDefault();
    }

    /// <summary>Switches off, once, what WordPress has switched off on the child by now. The dashboard sees it at the next sync.</summary>
    public void Advance(IEnumerable<Site> sites)
    {
        var now = dashboard.Clock.GetUtcNow();
        foreach (var breakage in _all.Where(breakage => breakage.Harm == Harm.PluginOff))
        {
            foreach (var site in sites.Where(site => breakage.Harms(site, now)))
            {
                if (site.UpdatedAt.Remove(breakage.Slug))
                    site.SwitchedOff.Add(breakage.Slug);
            }
        }
    }
}
