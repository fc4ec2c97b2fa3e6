using static System.FormattableString;

namespace MainWp.PowerShell;

/// <content>About rollouts.</content>
internal static partial class Messages
{
    private const int MostRows = 10;

    public const string SiteIsGone = "the site was removed from the dashboard";

    public const string SiteIsSuspended = "the site is suspended in the dashboard";

    public const string PendingNotTold = "the dashboard does not say which updates are pending on the site";

    public const string NoLongerPending = "the update is already installed or ignored";

    public const string NotTested = "it was not tested on a site of an earlier ring";

    public const string StillPending = "it is still pending after the batch has ended";

    public const string NotTried = "it was not tried, because others before it were refused";

    public const string SomebodyElse = "another process";

    public const string LookingUp = "checking updates that were started before";

    public const string LookingBefore = "looking at sites before the updates";

    public const string LookingAfter = "looking at sites after the updates";

    public const string LookingAgain = "looking at a site again";

    public const string RolloutLooks = "Look at the sites and judge them";

    public const string RolloutMitigates = "Switch off updated plugins on broken sites";

    public const string OneDashboard = "A rollout is for one dashboard. Use -Session with one session.";

    public const string NotARollout = "-Rollout takes an object of New-MainWpRollout or Get-MainWpRollout, or the text of its ToJson().";

    public static string RolloutIsPath(string given) =>
        $"'{given}' is not the text of a rollout. To pass the rollout of a file, use -Rollout (Get-MainWpRollout {CommandText.Argument(given)}).";

    public const string TheRollout = "The rollout";

    public const string RolloutStops = "Stop the rollout";

    public static string RolloutApproves(string ring) => $"Approve ring {ring}";

    public static string RolloutOf(Rollout rollout) => $"the rollout of {Count(rollout.Update.Count, "update")} on {Count(rollout.Site.Count, "site")} of {rollout.Dashboard}";

    public static string RolloutWrites(Rollout rollout) => $"Write the plan of a rollout of {Count(rollout.Update.Count, "update")} on {Count(rollout.Site.Count, "site")} in {Count(rollout.Ring.Count, "ring")}";

    public static string RolloutExists(string path) => $"The file '{path}' exists. Use another path, or -Force to replace it.";

    public static string RolloutNotFound(string path) => $"The plan '{path}' was not found. Create one with New-MainWpRollout, or use another path.";

    public static string RolloutFileUnusable(string path, string reason) => $"The plan '{path}' cannot be read or written: {reason}. The existing file was not changed.";

    public static string RolloutNotSaved(string reason) => $"-Save failed: {reason.TrimEnd('.')}. Nothing more was sent, because a step that is not saved could run twice.";

    public static string RolloutInUse(string plan, string owner, string lockFile) => $"'{plan}' is in use by {owner}. Wait for it to end, or delete '{lockFile}' if you are sure that the process has ended.";

    public static string LockOwner(string machine, string process, string user, string since) => $"process {process} of {user} on {machine}, since {since}";

    public static string RolloutActivity(Rollout rollout) => $"Rollout on {rollout.Dashboard}";

    public static string RolloutRing(RolloutRing ring, int number, int all) => $"Ring {ring.Name} ({number} of {all}): {ring.State}";

    public static string RolloutWork(string ring, string work) => $"Ring {ring}: {work}";

    public static string RolloutTarget(string ring, IReadOnlyList<RolloutSite> sites, Uri dashboard) =>
        $"ring {ring} of {dashboard}: {Count(sites.Count, "site")}{(sites.Count <= 5 ? $" ({string.Join(", ", sites)})" : "")}";

    public static string RolloutInstalls(int updates) => $"Install {Count(updates, "update")}";

    public static string RolloutLooksUp(int updates, string ring) => $"{Count(updates, "update")} of ring {ring} may have been started before. The module checks their outcome first.";

    public static string RolloutInstalled(int installed, int all, string ring) => $"{installed} of {Count(all, "update")} of ring {ring} are installed.";

    public static string RolloutInterrupted(string resume) => $"The rollout was interrupted; its plan is kept. To resume: {resume}";

    public static string RolloutNotConfirmed(int updates, string ring, Uri dashboard, string resume) => $"{Count(updates, "update")} of ring {ring} on {dashboard} {(updates == 1 ? "was" : "were")} started, but not confirmed. To check again: {resume}";

    public static string ClockSetBack(DateTime judged, string ring) => Invariant($"The clock of this machine is behind {judged:yyyy-MM-dd HH:mm}, when ring {ring} was last looked at. The wait for it starts again.");

    public static string OtherVersionPending(SoftwareVersion? pending, SoftwareVersion? planned) => $"version {pending} is pending now, and the plan says {planned}";

    public static string UpdateNotInstalled(RolloutUpdate update, Uri dashboard) => $"{update.Name ?? update.Slug} on {update.Site} of {dashboard} was not updated: {update.Error?.TrimEnd('.')}.";

    public static string RolloutHeldBack(IReadOnlyList<RolloutUpdate> held, string ring) => $"{Count(held.Count, "update")} of ring {ring} {(held.Count == 1 ? "is" : "are")} held back: {List(held.Select(update => $"{update.Name ?? update.Slug} on {update.Site}: {update.Error}"))}.";

    public static string RolloutWorse(IReadOnlyList<RolloutSite> sites, string ring) => $"{Count(sites.Count, "site")} of ring {ring} {(sites.Count == 1 ? "is" : "are")} worse than before: {List(sites.Select(site => $"{site}: {site.Problem?.TrimEnd('.')}"))}.";

    public static string RolloutBroke(IReadOnlyList<RolloutSite> sites, string ring) => $"{Count(sites.Count, "site")} of ring {ring} broke, which the plan allows: {List(sites.Select(site => $"{site}: {site.Problem?.TrimEnd('.')}"))}.";

    public static string RolloutHalted(string ring, IReadOnlyList<RolloutSite> broken, IReadOnlyList<RolloutUpdate> updates, Rollout plan, string resume) =>
        $"The rollout halted: {Count(broken.Count, "site")} of ring {ring} on {plan.Dashboard} broke, and the plan allows {plan.MaximumFailure}. "
        + $"{List(broken.Select(site => $"{site}, after {string.Join(", ", updates.Where(update => update.Site == site && update.StartedAt is not null).Select(update => $"{update.Name ?? update.Slug} {update.FromVersion} > {update.ToVersion}"))}: {site.Problem?.TrimEnd('.')}{(site.Mitigation is null ? "" : $" ({site.Mitigation.TrimEnd('.')})")}"))}. "
        + $"To continue anyway: {Approval(resume, ring)}";

    public static string RolloutTellsNothing(string ring, IReadOnlyList<RolloutSite> sites, Uri dashboard, string resume) =>
        $"The rollout halted: no site of ring {ring} on {dashboard} could be compared with its state before the updates. {List(sites.Select(site => $"{site}: {site.Problem?.TrimEnd('.')}"))}. To continue anyway: {Approval(resume, ring)}";

    public static string Mitigated(RolloutSite site, string told) => $"{site} broke. {told}";

    public static string SwitchingOff(RolloutUpdate plugin) => $"{plugin.Name ?? plugin.Slug} is being switched off.";

    public static string NotSwitchedOff(RolloutUpdate plugin, string reason) => $"{plugin.Name ?? plugin.Slug} could not be switched off: {reason.TrimEnd('.')}.";

    public static string SwitchedOff(IReadOnlyList<string> plugins) => $"Switched off: {string.Join(", ", plugins)}.";

    public static string SwitchedOffAndWell(IReadOnlyList<string> plugins) => $"Switched off: {string.Join(", ", plugins)}. The site works again.";

    public static string SwitchedOffInVain(IReadOnlyList<string> plugins) => $"Switched off: {string.Join(", ", plugins)}. The site is still broken.";

    public static string RingUnknown(string name, Uri dashboard) => $"Ring '{name}': no tag, client or site of {dashboard} has this name. Use one that exists, or * for all other sites.";

    public static string RingAmbiguous(string name, IReadOnlyList<string> kinds) => $"Ring '{name}' names {string.Join(" and ", kinds.Select(kind => $"a {kind}"))}. Use {string.Join(" or ", kinds.Select(kind => $"'{kind}:{name}'"))}.";

    public static string RingEmpty(string name, Uri dashboard) => $"Ring '{name}' has no sites on {dashboard}, so it would test nothing for the next ring. Use another ring.";

    public static string RingTwice(string name) => $"Ring '{name}' is named twice. Name each ring once.";

    public static string RingAfterAll(string name) => $"Ring '{name}' comes after *, which takes all sites. Put * last.";

    public static string RolloutRingUnknown(string ring, Rollout rollout) => $"The plan has no ring '{ring}'. Its rings are {string.Join(", ", rollout.Ring.Select(known => known.Name))}.";

    public static string RolloutLimitInvalid(string given) => $"'{given}' is not a valid -MaximumFailure. Use a number of sites such as 2, or a part of the ring such as 5%.";

    public static string RolloutNothingPending(Uri dashboard) => $"None of the chosen updates is pending on {dashboard}, so no plan was created.";

    public static string RolloutUnplaced(IReadOnlyList<string> sites) => $"{Count(sites.Count, "site")} with updates {(sites.Count == 1 ? "is" : "are")} in no ring and left out: {List(sites)}. Add the ring * to include all other sites.";

    public static string RolloutSuspended(IReadOnlyList<string> sites) => $"{Count(sites.Count, "site")} {(sites.Count == 1 ? "is" : "are")} suspended and left out: {List(sites)}.";

    public static string RolloutRingsWithoutUpdates(IReadOnlyList<string> rings) => $"Nothing is pending in {string.Join(", ", rings)}, so {(rings.Count == 1 ? "this ring tests" : "these rings test")} nothing for the next ring.";

    public static string RolloutUntried(IReadOnlyList<string> updates) => $"{Count(updates.Count, "update")} of the last ring {(updates.Count == 1 ? "is" : "are")} in no earlier ring, so {(updates.Count == 1 ? "it is" : "they are")} not tested before: {List(updates)}.";

    public static string RolloutOtherModule(SoftwareVersion written, SoftwareVersion own) => $"The plan was last written by version {written} of the module; this is version {own}.";

    public static string RolloutStopAsked(string path) => $"'{path}' is in use. The rollout stops after the current step.";

    public static string RolloutNotApproved(string ring, string state) => $"Ring '{ring}' is {state} and does not wait for approval. Run Get-MainWpRollout to see the state of the rollout.";

    private static string Approval(string resume, string ring) => $"Approve-{resume.Substring("Invoke-".Length)} -Ring {CommandText.Argument(ring)}";

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";

    private static string List(IEnumerable<string> rows)
    {
        var all = rows.ToList();
        return string.Join("; ", all.Take(MostRows)) + (all.Count > MostRows ? $"; and {all.Count - MostRows} more" : "");
    }
}
