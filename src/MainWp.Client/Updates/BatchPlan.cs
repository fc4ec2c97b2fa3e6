namespace MainWp;

/// <summary>
/// Chooses the requests for a selection: the widest route that is not wider than the request. Pure, so that every combination of
/// selection, credential and generation can be tested.
/// </summary>
internal static class BatchPlan
{
    /// <summary>The steps, in the order of their sites.</summary>
    /// <param name="selection">What was asked.</param>
    /// <param name="pending">What is pending and part of it.</param>
    /// <param name="canRunAbilities">Whether the server has abilities and the session the credential for them.</param>
    public static IReadOnlyList<BatchStep> For(UpdateSelection selection, IReadOnlyList<Update> pending, bool canRunAbilities)
    {
        if (pending.Count == 0)
            return [];
        if (selection.All && !selection.HasFilter)
            return [new BatchStep(BatchStepKind.AllSites, SitesOf(pending), pending, [], [])];
        return canRunAbilities ? ByAbility(selection, pending) : [.. pending.GroupBy(update => update.SiteId).SelectMany(site => BySite(selection, site.Key, [.. site]))];
    }

    private static IReadOnlyList<BatchStep> ByAbility(UpdateSelection selection, IReadOnlyList<Update> pending)
    {
        var wholeSites = pending.Where(update => selection.All || selection.Sites.Contains(update.SiteId)).ToList();
        var single = pending.Except(wholeSites).ToList();
        var steps = new List<BatchStep>();
        if (wholeSites.Count > 0 && selection.Slugs.Count == 0)
            steps.Add(new BatchStep(BatchStepKind.Ability, SitesOf(wholeSites), wholeSites, [.. selection.Types], []));
        else
            single = [.. pending];
        // Sites x items of one type at a time: a slug may name a theme and a translation alike, and no site gets what another was meant to.
        steps.AddRange(single
            .GroupBy(update => (update.SiteId, update.Type))
            .GroupBy(items => (items.Key.Type, Slugs: string.Join("\n", items.Select(update => update.Slug).OrderBy(slug => slug, StringComparer.Ordinal))))
            .Select(same => (same.Key.Type, Updates: same.SelectMany(items => items).ToList()))
            .Select(step => new BatchStep(BatchStepKind.Ability, SitesOf(step.Updates), step.Updates, [step.Type], [.. step.Updates.Select(update => update.Slug).Distinct()])));
        return steps;
    }

    private static IEnumerable<BatchStep> BySite(UpdateSelection selection, int site, IReadOnlyList<Update> updates)
    {
        if (selection.Sites.Contains(site) && !selection.HasFilter)
            return [new BatchStep(BatchStepKind.WholeSite, [site], updates, [], [])];
        return updates.GroupBy(update => update.Type).Select(items => new BatchStep(
            items.Key == UpdateType.Core ? BatchStepKind.Core : BatchStepKind.Items, [site], [.. items], [items.Key], [.. items.Select(update => update.Slug).Distinct()]));
    }

    private static IReadOnlyList<int> SitesOf(IEnumerable<Update> updates) => [.. updates.Select(update => update.SiteId).Distinct()];
}
