namespace MainWp;

/// <summary>Makes a plan of the pending updates. Pure: the same updates and rings give the same plan.</summary>
/// <param name="Rings">The rings in their order, with the ids of their sites; null for all other sites.</param>
internal sealed record RolloutPlan(IReadOnlyList<(string Name, IReadOnlyCollection<int>? Sites)> Rings)
{
    /// <summary>The sites that are in no ring.</summary>
    public IReadOnlyList<string> Unplaced { get; private set; } = [];

    /// <summary>The sites that are left out because they are suspended.</summary>
    public IReadOnlyList<string> Suspended { get; private set; } = [];

    /// <summary>The rings in which nothing is pending.</summary>
    public IReadOnlyList<string> Empty { get; private set; } = [];

    /// <summary>The updates that no earlier ring tries for the last one.</summary>
    public IReadOnlyList<string> Untried { get; private set; } = [];

    /// <summary>Places each site in the first ring that names it, with its updates.</summary>
    /// <param name="rollout">The given parts of the plan. Rings, sites and updates are filled in.</param>
    /// <param name="pending">The updates to install.</param>
    public Rollout Fill(Rollout rollout, IReadOnlyList<Update> pending)
    {
        var placed = new Dictionary<int, RolloutSite>();
        var updates = new List<(int Ring, RolloutUpdate Update)>();
        var (unplaced, suspended) = (new List<string>(), new List<string>());
        foreach (var ofSite in pending.GroupBy(update => update.SiteId))
        {
            var first = ofSite.First();
            var name = $"{first.SiteName ?? "site"} (site {ofSite.Key})";
            var ring = RingOf(ofSite.Key);
            if (first.IsOnSuspendedSite)
            {
                suspended.Add(name);
                continue;
            }
            if (ring < 0)
            {
                unplaced.Add(name);
                continue;
            }
            var site = placed[ofSite.Key] = new RolloutSite { Ring = Rings[ring].Name, SiteId = ofSite.Key, SiteName = first.SiteName, SiteUrl = first.SiteUrl is { IsAbsoluteUri: true, Scheme: "http" or "https" } address ? address : null };
            // A text domain is pending once for each language, but all languages are installed at once.
            updates.AddRange(ofSite.GroupBy(update => (update.Type, update.Slug)).Select(same => same.First()).Select(update => (ring, new RolloutUpdate
            {
                Dashboard = rollout.Dashboard,
                Site = site,
                Type = update.Type,
                Slug = update.Slug,
                Name = update.Name,
                FromVersion = update.CurrentVersion,
                ToVersion = update.NewVersion,
            })));
        }
        var ordered = updates.OrderBy(update => update.Ring).ToList();
        rollout.Ring = ItemList<RolloutRing>.Of(Rings.Select(ring => new RolloutRing { Name = ring.Name }));
        rollout.Site = ItemList<RolloutSite>.Of(ordered.Select(update => update.Update.Site).Distinct());
        rollout.Update = ItemList<RolloutUpdate>.Of(ordered.Select(update => update.Update));
        (Unplaced, Suspended) = (unplaced, suspended);
        Empty = [.. Rings.Where((_, at) => ordered.All(update => update.Ring != at)).Select(ring => ring.Name)];
        var tried = new HashSet<(UpdateType, string, string?)>(ordered.Where(update => update.Ring < Rings.Count - 1).Select(update => update.Update.Key));
        Untried = Rings.Count < 2 ? [] : [.. ordered.Where(update => update.Ring == Rings.Count - 1 && !tried.Contains(update.Update.Key)).Select(update => $"{update.Update.Name ?? update.Update.Slug} {update.Update.ToVersion}").Distinct()];
        return rollout;
    }

    private int RingOf(int site)
    {
        for (var at = 0; at < Rings.Count; at++)
        {
            if (Rings[at].Sites is not { } sites || sites.Contains(site))
                return at;
        }
        return -1;
    }
}
