using MainWp.Emulator.Sites;

namespace MainWp.Emulator.Updates;

/// <summary>Updating child sites.</summary>
internal sealed class UpdateRunner(Dashboard dashboard)
{
    public const string ChildUnreachable = "HTTPERROR";

    /// <summary>Slugs of updates that report success and are never installed; "all" means every one.</summary>
    public HashSet<string> Phantoms { get; } = [];

    /// <summary>PHP fails after so many more updates are installed; null if it does not fail.</summary>
    public int? LeftUntilDeath { get; set; }

    /// <summary>Updates one thing. The dashboard's own list stays as it is until the next sync.</summary>
    public UpdateOutcome Apply(Site site, PendingUpdate update)
    {
        if (site.Connection != Connection.Answering)
            return new UpdateOutcome(site, update, ChildUnreachable);
        if (update.IsBroken)
            return new UpdateOutcome(site, update, dashboard.Say("Download failed."));
        if (LeftUntilDeath <= 0)
            throw new PhpDiedException();
        LeftUntilDeath--;
        if (!Phantoms.Contains(update.Slug) && !Phantoms.Contains("all"))
        {
            site.Applied.Add(update);
            site.UpdatedAt[update.Slug] = dashboard.Clock.GetUtcNow();
        }

        return new UpdateOutcome(site, update, null);
    }

    /// <summary>What a batch does with a site: everything that is wanted and not ignored, then a sync.</summary>
    public IReadOnlyList<UpdateOutcome> RunAndSync(Site site, Func<PendingUpdate, bool> wanted)
    {
        var outcomes = dashboard.Ignored.Visible(site).Where(wanted).Select(update => Apply(site, update)).ToList();
        dashboard.Breakages.Advance([site]);
        site.Sync(dashboard.Clock.GetUtcNow(), dashboard.Say);
        return outcomes;
    }

    /// <summary>The same for a background job, which keeps one line per site that failed.</summary>
    public string? RunInJob(Site site, Func<PendingUpdate, bool> wanted)
    {
        var failures = RunAndSync(site, wanted).Where(outcome => !outcome.Succeeded).ToList();
        return failures.Count == 0
            ? null
            : string.Join("; ", failures.GroupBy(outcome => outcome.Update.GroupName).Select(group =>
                group.All(outcome => outcome.Error == ChildUnreachable)
                    ? $"{group.Key}: {ChildUnreachable}"
                    : $"{group.Key}: {string.Join(", ", group.Select(outcome => $"{outcome.Update.Slug}: {outcome.Error}"))}"));
    }
}
