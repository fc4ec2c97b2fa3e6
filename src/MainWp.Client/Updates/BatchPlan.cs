namespace MainWp;

/// <summary>
/// Chooses the requests for a selection: the widest route that installs nothing else. Pure, so that every combination of
/// selection, credential and generation can be tested.
/// </summary>
internal static class BatchPlan
{
    /// <summary>The steps, in the order of their sites.</summary>
    /// <param name="selection">What was asked.</param>
    /// <param name="pending">What is pending and part of it.</param>
    /// <param name="hasAbilities">Whether MainWP answers by abilities, as on WordPress 6.9 and later.</param>
    /// <param name="canRunAbilities">Whether the session also has the credential for abilities.</param>
    public static IReadOnlyList<BatchStep> For(UpdateSelection selection, IReadOnlyList<Update> pending, bool hasAbilities, bool canRunAbilities)
    {
        if (selection.All && !selection.HasFilter)
            return Wide(BatchStepKind.AllSites, pending, hasAbilities);
        return canRunAbilities && hasAbilities
            ? ByAbility(selection, pending)
            : [.. pending.GroupBy(update => update.SiteId).SelectMany(site => BySite(selection, site.Key, [.. site], hasAbilities))];
    }

    // Before WordPress 6.9 the batch of MainWP 6.1.2 leaves translations out (its cron job knows plugins, themes and core only).
    private static IReadOnlyList<BatchStep> Wide(BatchStepKind kind, IReadOnlyList<Update> pending, bool hasAbilities)
    {
        var apart = hasAbilities ? [] : pending.Where(update => update.Type == UpdateType.Translation).ToList();
        var inBatch = pending.Except(apart).ToList();
        var steps = apart.GroupBy(update => update.SiteId).SelectMany(site => ByType(site.Key, site)).ToList();
        if (inBatch.Count > 0)
            steps.Add(new BatchStep(kind, SitesOf(inBatch), inBatch, [], []));
        return steps;
    }

    private static IReadOnlyList<BatchStep> ByAbility(UpdateSelection selection, IReadOnlyList<Update> pending)
    {
        var wholeSites = pending.Where(update => selection.All || selection.Sites.Contains(update.SiteId)).ToList();
        var single = pending.Except(wholeSites).ToList();
        var steps = new List<BatchStep>();
        if (wholeSites.Count > 0 && !selection.IsBySlug)
            steps.Add(new BatchStep(BatchStepKind.Ability, SitesOf(wholeSites), wholeSites, [.. selection.Types], []));
        else
            single = [.. pending];
        // One type at a time, because a theme and a translation may have the same slug, and only sites with the same items together, so
        // that no site gets an update that was meant for another.
        steps.AddRange(single
            .GroupBy(update => (update.SiteId, update.Type))
            .GroupBy(items => (items.Key.Type, Slugs: string.Join("\n", items.Select(update => update.Slug).OrderBy(slug => slug, StringComparer.Ordinal))))
            .Select(same => (same.Key.Type, Updates: same.SelectMany(items => items).ToList()))
            .Select(step => new BatchStep(BatchStepKind.Ability, SitesOf(step.Updates), step.Updates, [step.Type], [.. step.Updates.Select(update => update.Slug).Distinct()])));
        return steps;
    }

    private static IEnumerable<BatchStep> BySite(UpdateSelection selection, int site, IReadOnlyList<Update> updates, bool hasAbilities) =>
        selection.Sites.Contains(site) && !selection.HasFilter ? Wide(BatchStepKind.WholeSite, updates, hasAbilities) : ByType(site, updates);

    private static IEnumerable<BatchStep> ByType(int site, IEnumerable<Update> updates) => updates.GroupBy(update => update.Type).Select(items => new BatchStep(
        items.Key == UpdateType.Core ? BatchStepKind.Core : BatchStepKind.Items, [site], [.. items], [items.Key], [.. items.Select(update => update.Slug).Distinct()]));

    private static IReadOnlyList<int> SitesOf(IEnumerable<Update> updates) => [.. updates.Select(update => update.SiteId).Distinct()];
}
