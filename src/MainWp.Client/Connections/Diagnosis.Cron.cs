using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <content>Whether background jobs can start.</content>
internal sealed partial class Diagnosis
{
    private const string CronRemedy = "Open the dashboard's WP-Cron: it starts when the site is visited, unless DISABLE_WP_CRON is set in wp-config.php; then a cron job of the server must call wp-cron.php every minute.";

    private static readonly TimeSpan RecentCheck = TimeSpan.FromHours(1);

    private async Task<Finding> CronAsync(CancellationToken stop)
    {
        if (_results[CheckNames.ReadScope] != CheckResult.Passed)
            return await LoopbackAsync("The key cannot read what WP-Cron has done.", stop).ConfigureAwait(false);
        var (setting, _) = await _transport.ObjectAsync(Request.Get("settings/advanced", ("_fields", "data.mainwp_wp_cron")), "data", MainWpJson.Default.CronSetting, stop).ConfigureAwait(false);
        if (setting?.MainwpWpCron == false)
            return Finding.Failed("MainWP is set not to use WP-Cron.", "In the dashboard, under MainWP > Settings > Advanced, switch on Use WP Cron; or see that the server calls MainWP's cron files itself.");
        var times = await _transport.RowsAsync(Request.Get("monitors", ("page", "1"), ("per_page", "100")), "data", MainWpJson.Default.MonitorTime, stop).ConfigureAwait(false);
        if (times.Items.Max(row => row.LastCheckAt) is not { } newest)
            return await LoopbackAsync("No uptime check tells whether WP-Cron runs.", stop).ConfigureAwait(false);
        var age = connection.Clock.Now() + (_skew ?? TimeSpan.Zero) - newest;
        return age < RecentCheck
            ? Finding.Passed($"WP-Cron checked a site's uptime {Math.Max(0, age.TotalMinutes):0} minutes ago.")
            : await LoopbackAsync($"The newest uptime check is of {newest:u}: monitoring is off, or WP-Cron does not run.", stop).ConfigureAwait(false);
    }

    // WordPress's own test of what starts WP-Cron; it wants an administrator's application password and starts no job.
    private async Task<Finding> LoopbackAsync(string seen, CancellationToken stop)
    {
        if (_results[CheckNames.ApplicationPassword] != CheckResult.Passed)
            return Finding.Unknown(seen, CronRemedy);
        try
        {
            var request = new Request(HttpMethod.Get, "wp-site-health/v1/tests/loopback-requests") { RequiredCredential = RequiredCredential.ApplicationPassword };
            var (test, _) = await _transport.ObjectAsync(request, null, MainWpJson.Default.SiteHealthTest, stop).ConfigureAwait(false);
            return Finding.Unknown(test?.Status == "good" ? $"{seen} The server can call itself, as WP-Cron needs." : $"{seen} The server cannot call itself, so WP-Cron starts only by a cron job of the server.", CronRemedy);
        }
        catch (MainWpException)
        {
            return Finding.Unknown(seen, CronRemedy);
        }
    }
}
