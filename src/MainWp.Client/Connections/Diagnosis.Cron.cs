using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <content>Whether background jobs can start.</content>
internal sealed partial class Diagnosis
{
    private const string CronRemedy = Messages.FixCron;

    private static readonly TimeSpan RecentCheck = TimeSpan.FromHours(1);

    private async Task<Finding> CronAsync(CancellationToken stop)
    {
        if (_results[CheckNames.ReadScope] != CheckResult.Passed)
            return await LoopbackAsync(Messages.CronUnreadable, stop).ConfigureAwait(false);
        var (setting, _) = await _transport.ObjectAsync(Request.Get("settings/advanced", ("_fields", "data.mainwp_wp_cron")), "data", MainWpJson.Default.CronSetting, stop).ConfigureAwait(false);
        if (setting?.MainwpWpCron == false)
            return Finding.Failed(Messages.CronOff, Messages.TurnCronOn);
        var times = await _transport.RowsAsync(Request.Get("monitors", ("page", "1"), ("per_page", "100")), "data", MainWpJson.Default.MonitorTime, stop).ConfigureAwait(false);
        if (times.Items.Max(row => row.LastCheckAt) is not { } newest)
            return await LoopbackAsync(Messages.CronUnknown, stop).ConfigureAwait(false);
        var age = connection.Clock.Now() + (_skew ?? TimeSpan.Zero) - newest;
        return age < RecentCheck
            ? Finding.Passed(Messages.CronRan(Math.Max(0, age.TotalMinutes)))
            : await LoopbackAsync(Messages.CronLate(newest), stop).ConfigureAwait(false);
    }

    // WordPress's own test of what starts WP-Cron. It needs an administrator's application password and starts no job.
    private async Task<Finding> LoopbackAsync(string seen, CancellationToken stop)
    {
        if (_results[CheckNames.ApplicationPassword] != CheckResult.Passed)
            return Finding.Unknown(seen, CronRemedy);
        try
        {
            var request = new Request(HttpMethod.Get, "wp-site-health/v1/tests/loopback-requests") { RequiredCredential = RequiredCredential.ApplicationPassword };
            var (test, _) = await _transport.ObjectAsync(request, null, MainWpJson.Default.SiteHealthTest, stop).ConfigureAwait(false);
            return Finding.Unknown(test?.Status == "good" ? Messages.ServerCallsItself(seen) : Messages.ServerCannotCallItself(seen), CronRemedy);
        }
        catch (MainWpException)
        {
            return Finding.Unknown(seen, CronRemedy);
        }
    }
}
