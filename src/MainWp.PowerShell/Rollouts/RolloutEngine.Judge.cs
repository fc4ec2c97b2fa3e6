namespace MainWp.PowerShell.Rollouts;

/// <content>After the updates of a ring: the state of its sites, and the consequences.</content>
internal sealed partial class RolloutEngine
{
    private const string ChildSlug = "mainwp-child/mainwp-child.php";

    private async Task JudgeAsync(RolloutRing ring, CancellationToken stop)
    {
        var touched = SitesOf(Plan.UpdatesOf(ring).Where(update => update.StartedAt is not null));
        var looks = await Looks.LookAsync(touched, ActivityOf(ring, Messages.LookingAfter), stop);
        TellErrors();
        foreach (var site in touched)
            Judge(site, looks[site.SiteId]);
        ring.JudgedAt = Now;
        Save();
        if (options.Mitigates)
            await MitigateAsync(ring, stop);
        var worse = touched.Where(site => site.Verdict == RolloutVerdict.Worse).ToList();
        if (worse.Count > 0)
            pipeline.WriteWarning(Messages.RolloutWorse(worse, ring.Name));
        var broken = Plan.BrokenOf(ring);
        if (broken.Count > 0 && !MustHalt(ring))
            pipeline.WriteWarning(Messages.RolloutBroke(broken, ring.Name));
    }

    // A site that broke counts as broken. If it works again, by itself or because a plugin was switched off, that is reported but does not
    // change the verdict.
    private void Judge(RolloutSite site, SiteLook after)
    {
        site.After = after;
        var (verdict, problem) = Verdict(site);
        if (site.Verdict == RolloutVerdict.Broken && verdict != RolloutVerdict.Broken)
            return;
        (site.Verdict, site.Problem) = (verdict, problem);
    }

    private bool IsBroken(RolloutSite site) => Verdict(site).Verdict == RolloutVerdict.Broken;

    private (RolloutVerdict Verdict, string? Problem) Verdict(RolloutSite site)
    {
        var plugins = PluginsOf(site);
        return RolloutRules.Judge(
            site.Before, site.After, [.. plugins.Where(plugin => plugin.State != RolloutUpdateState.SwitchedOff).Select(plugin => plugin.Slug)],
            [.. plugins.Where(plugin => plugin.State == RolloutUpdateState.SwitchedOff).Select(plugin => plugin.Slug)]);
    }

    private async Task MitigateAsync(RolloutRing ring, CancellationToken stop)
    {
        foreach (var site in Unmitigated(ring))
            await MitigateAsync(ring, site, stop);
    }

    // If that was tried without success, there is nothing left to try.
    private IReadOnlyList<RolloutSite> Unmitigated(RolloutRing ring) =>
        [.. Plan.BrokenOf(ring).Where(site => IsBroken(site) && PluginsOf(site).Any(plugin => plugin.State == RolloutUpdateState.Installed && plugin.Slug != ChildSlug))];

    // The newest first, one at a time, and as few as possible. MainWP Child stays on, because without it the dashboard cannot reach the
    // site.
    private async Task MitigateAsync(RolloutRing ring, RolloutSite site, CancellationToken stop)
    {
        var off = new List<string>();
        var candidates = PluginsOf(site).Where(plugin => plugin.State == RolloutUpdateState.Installed && plugin.Slug != ChildSlug).Reverse().OrderByDescending(plugin => plugin.StartedAt).ToList();
        foreach (var plugin in candidates)
        {
            site.Mitigation = Messages.SwitchingOff(plugin);
            Save();
            var failure = await SwitchOffAsync(plugin, stop);
            if (failure is not null)
            {
                site.Mitigation = Messages.NotSwitchedOff(plugin, failure);
                Save();
                continue;
            }
            plugin.State = RolloutUpdateState.SwitchedOff;
            off.Add(plugin.Name ?? plugin.Slug);
            site.Mitigation = Messages.SwitchedOff(off);
            Save();
            site.After = (await Looks.LookAsync([site], ActivityOf(ring, Messages.LookingAgain), stop))[site.SiteId];
            var isWell = !IsBroken(site);
            site.Mitigation = isWell ? Messages.SwitchedOffAndWell(off) : Messages.SwitchedOffInVain(off);
            Save();
            if (isWell)
                break;
        }
        if (site.Mitigation is { } told)
            pipeline.WriteWarning(Messages.Mitigated(site, told));
    }

    private async Task<string?> SwitchOffAsync(RolloutUpdate plugin, CancellationToken stop)
    {
        try
        {
            var error = (await client.Sites.Plugins.ChangeAsync(plugin.SiteId, SiteItemAction.Deactivate, [plugin.Slug], stop))[0].Error;
            // The dashboard does not sync a site that is still down, although the plugin is off. The look that follows shows the result.
            return error?.Kind == ErrorKind.NotConfirmed ? null : error?.Message;
        }
        catch (MainWpException e) when (!Pipeline.Attempts.EndsTheCommand(client, e))
        {
            return e.Message;
        }
    }

    private IReadOnlyList<RolloutUpdate> PluginsOf(RolloutSite site) => [.. Plan.Update.Where(update => update.Site == site && update.Type == UpdateType.Plugin && update.StartedAt is not null)];

    // A ring without any verdict has tried nothing for the next ring.
    private bool MustHalt(RolloutRing ring) => Plan.Limit.IsExceeded(Plan.BrokenOf(ring).Count, Plan.SitesOf(ring).Count) || TellsNothing(ring);

    private bool TellsNothing(RolloutRing ring)
    {
        var touched = SitesOf(Plan.UpdatesOf(ring).Where(update => update.StartedAt is not null));
        return touched.Count > 0 && touched.All(site => site.Verdict is null or RolloutVerdict.Unknown);
    }

    private MainWpException Halted(RolloutRing ring)
    {
        var broken = Plan.BrokenOf(ring);
        return new MainWpException(ErrorKind.RolloutHalted, broken.Count == 0
            ? Messages.RolloutTellsNothing(ring.Name, Plan.SitesOf(ring), Plan.Dashboard!, store.ResumeCommand)
            : Messages.RolloutHalted(ring.Name, broken, Plan.UpdatesOf(ring), Plan, store.ResumeCommand));
    }
}
