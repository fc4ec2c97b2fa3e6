namespace MainWp.PowerShell;

/// <content>Texts about jobs.</content>
internal static partial class Messages
{
    public static string WaitingForBatch(object? job, string? command) =>
        $"Waiting for {job}. To resume waiting, run: {command}";

    public static string PendingUnknown(string? reason) =>
        $"{reason} It is not known what is still pending.";

    public static string RecordLost(string? reason) =>
        $"{reason} The record of the job is lost, but the job may still run. The module compares the pending updates instead.";

    public static string SitesDone(int done, int total, string? command) =>
        $"{done} of {total} sites. To resume: {command}";

    public const string PendingAfterEnd = "it is still pending after the batch has ended. A missing license or a package that cannot be downloaded is a common cause; try it in the site's own admin.";

    public const string PendingAfterBatch = "it is still pending after the dashboard has ended the batch of the site.";

    public static string EarlierResultsStand(string? reason) =>
        $"{reason} The earlier results remain valid.";

    public static string UpdatesNotConfirmed(int count, int sites, Uri? dashboard, string? command) =>
        $"{count} updates on {sites} sites of {dashboard} were started, but not confirmed. To resume waiting, run {command}.";

    public static string BatchPlan(Uri? dashboard, object? route, int updates, int sites, int requests, string? command) =>
        $"Batch update of {dashboard} with {route}. Updates: {updates}, sites: {sites}, requests: {requests}. To resume waiting, run: {command}";

    public static string FindOut(string? reason, string? command) =>
        $"{reason} To find out, run {command}.";

    public static string OtherBatchRuns(Uri? dashboard, string? command) =>
        $"{dashboard} says that a batch update was already running. It may include these updates or not. To find out, run {command}.";

    public const string PendingAfterLater = "it is still pending, although later updates of the site are installed.";

    public static string WaitingForJob(object? job, Uri? dashboard, string? command) =>
        $"Waiting for {job} of {dashboard}. To resume waiting, run: {command}";

    public static string JobNotConfirmed(object? id, Uri? dashboard, string? command) =>
        $"The end of job {id} of {dashboard} was not confirmed. To resume waiting, run {command}.";

    public static string JobFailedForSite(object? id, Uri? dashboard, int site, string? reason) =>
        $"Job {id} of {dashboard} failed for site {site}: {reason}.";

    public static string JobFailedForSome(object? id, Uri? dashboard, object? count, string? more) =>
        $"Job {id} of {dashboard} failed for {count} {more}sites, and the server does not say which.";

    public static string JobEnded(object? id, Uri? dashboard, object? done, object? total, string? reason) =>
        $"Job {id} of {dashboard} ended after {done} of {total} sites: {reason}.";

    public static string JobStarted(object? job, Uri? dashboard) =>
        $"{job} has started on {dashboard}. WP-Cron runs it.";

    public static string WaitGoesOn(string? reason) =>
        $"{reason} The command keeps waiting.";

    public static string NotUpdated(string? item, string site, Uri? dashboard, string? reason) =>
        $"{item} on {site} of {dashboard} was not updated: {(reason ?? PendingAfterEnd).TrimEnd('.')}.";
}
