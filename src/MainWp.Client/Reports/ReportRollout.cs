using System.Globalization;

namespace MainWp.Reports;

/// <summary>A rollout as a section of a report: its rings and the problems in each.</summary>
/// <param name="Heading">What it is about, and where it stands.</param>
/// <param name="About">Updates, sites and how the rings are watched, in one line.</param>
/// <param name="Groups">The rings, with the sites that are not as they were and the updates that were not installed.</param>
internal sealed record ReportRollout(string Heading, string About, IReadOnlyList<ReportChangeGroup> Groups)
{
    private const int MostItems = 20;

    public static ReportRollout Of(Rollout rollout) => new(
        $"Rollout: {Words(rollout.State.ToString())}",
        Messages.RolloutFigures(
            rollout.InstalledCount, ReportBuilder.Count(rollout.Update.Count, "update", "updates"), ReportBuilder.Count(rollout.Site.Count, "site", "sites"),
            ReportBuilder.Count(rollout.BrokenCount, "site", "sites"), rollout.MaximumFailure, Moment(rollout.CreatedAt)),
        [.. rollout.Ring.Select(ring => Group(rollout, ring))]);

    private static ReportChangeGroup Group(Rollout rollout, RolloutRing ring)
    {
        var updates = rollout.UpdatesOf(ring);
        var items = rollout.SitesOf(ring).Where(site => site.Verdict is RolloutVerdict.Broken or RolloutVerdict.Worse or RolloutVerdict.Unknown)
            .OrderByDescending(site => site.Verdict).Select(site => new ReportChange(site.SiteName ?? $"site {site.SiteId}", $"{site.Verdict}: {site.Problem} {site.Mitigation}".TrimEnd()))
            .Concat(updates.Where(update => update.Error is not null).Select(update => new ReportChange(update.SiteName ?? $"site {update.SiteId}", $"{update.Name ?? update.Slug}: {update.Error}")))
            .ToList();
        return new ReportChangeGroup($"{ring.Name}: {Words(ring.State.ToString())}{Times(ring)}, {ReportBuilder.Count(updates.Count, "update", "updates")}", ToneOf(rollout, ring), items.Count, [.. items.Take(MostItems)]);
    }

    private static ReportTone ToneOf(Rollout rollout, RolloutRing ring) =>
        rollout.BrokenOf(ring).Count > 0 || ring.State == RolloutRingState.Halted ? ReportTone.Critical
        : rollout.SitesOf(ring).Any(site => site.Verdict == RolloutVerdict.Worse) ? ReportTone.Attention
        : ring.State == RolloutRingState.Completed ? ReportTone.Good
        : ReportTone.Unknown;

    private static string Times(RolloutRing ring) => (ring.StartedAt, ring.CompletedAt ?? ring.JudgedAt) switch
    {
        (null, _) => "",
        ({ } from, null) => $" since {Moment(from)}",
        ({ } from, { } to) => $" {Moment(from)} to {Moment(to)}",
    };

    private static string Moment(DateTime time) => time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    // Makes "awaiting approval" of AwaitingApproval.
    private static string Words(string state) => string.Concat(state.Select((sign, at) => char.IsUpper(sign) ? $"{(at == 0 ? "" : " ")}{char.ToLowerInvariant(sign)}" : $"{sign}"));
}
