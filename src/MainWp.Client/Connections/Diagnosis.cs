using System.Runtime.CompilerServices;
using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>
/// Looks at a connection from the outside in, check by check. It changes nothing on the dashboard, apart from the key's last access, which
/// every read sets too.
/// </summary>
/// <param name="connection">How the dashboard is reached.</param>
/// <param name="narration">Where the requests are told.</param>
/// <param name="keyFault">Why the given key cannot be sent; null where it can or none was given.</param>
/// <param name="passwordFault">Why the given application password cannot be sent; null where it can or none was given.</param>
internal sealed class Diagnosis(Connection connection, Narration narration, string? keyFault = null, string? passwordFault = null)
{
    /// <summary>
    /// No route has this name. The server looks at a key's scope before it looks for the route (rest_pre_dispatch): a key without the
    /// scope is refused with 401, one that has it is told that there is no such route, and no code of a route ever runs.
    /// </summary>
    private const string NoSuchRoute = "mainwp/v2/powershell-asks-for-the-scope-only";

    private const string CronRemedy = "Open the dashboard's WP-Cron: it starts when the site is visited, unless DISABLE_WP_CRON is set in wp-config.php; then a cron job of the server must call wp-cron.php every minute.";

    private static readonly TimeSpan MostSkew = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan RecentCheck = TimeSpan.FromHours(1);

    private readonly Transport _transport = new(connection, narration);
    private readonly Handshake _handshake = new(connection, narration);
    private readonly Dictionary<string, CheckResult> _results = [];

    private RestIndex? _index;
    private MainWpException? _fault;
    private TimeSpan? _skew;
    private bool _mayRead;

    /// <summary>Makes the checks in order and gives each as soon as it is done.</summary>
    public async IAsyncEnumerable<ConnectionCheck> RunAsync([EnumeratorCancellation] CancellationToken stop)
    {
        (string Name, string[] Needs, Func<CancellationToken, Task<Finding>> Look)[] checks =
        [
            (CheckNames.Address, [], _ => Found(Finding.Passed($"{connection.Address} is the address of a dashboard."))),
            (CheckNames.Reachable, [], ReachAsync),
            (CheckNames.Tls, [CheckNames.Reachable], _ => Found(Tls())),
            (CheckNames.RestApi, [CheckNames.Reachable], RestApiAsync),
            (CheckNames.MainWpApi, [CheckNames.RestApi], _ => Found(MainWpApi())),
            (CheckNames.Clock, [CheckNames.Reachable], _ => Found(ServerClock())),
            (CheckNames.KeyForm, [], _ => Found(KeyForm())),
            (CheckNames.KeyAccepted, [CheckNames.KeyForm, CheckNames.MainWpApi], KeyAcceptedAsync),
            (CheckNames.ActiveKey, [CheckNames.KeyAccepted], _ => Found(Finding.Passed("The given key exists and is active."))),
            (CheckNames.ReadScope, [CheckNames.KeyAccepted], _ => Found(ReadScope())),
            (CheckNames.WriteScope, [CheckNames.KeyAccepted], stop => ScopeAsync(HttpMethod.Post, "create and change", stop)),
            (CheckNames.DeleteScope, [CheckNames.KeyAccepted], stop => ScopeAsync(HttpMethod.Delete, "remove", stop)),
            (CheckNames.KeyAccount, [CheckNames.ReadScope], KeyAccountAsync),
            (CheckNames.ApplicationPassword, [CheckNames.RestApi], ApplicationPasswordAsync),
            (CheckNames.PasswordAccount, [CheckNames.ApplicationPassword, CheckNames.MainWpApi], PasswordAccountAsync),
            (CheckNames.Cron, [CheckNames.MainWpApi], CronAsync),
        ];
        foreach (var (name, needs, look) in checks)
        {
            var finding = await CheckAsync(needs, look, stop).ConfigureAwait(false);
            _results[name] = finding.Result;
            yield return new ConnectionCheck(name, finding, connection.Address);
        }
    }

    private async Task<Finding> CheckAsync(string[] needs, Func<CancellationToken, Task<Finding>> look, CancellationToken stop)
    {
        foreach (var need in needs)
        {
            if (_results[need] == CheckResult.NotApplicable)
                return Finding.NotApplicable($"{need} does not apply.");
            if (_results[need] != CheckResult.Passed)
                return Finding.NotTried(need);
        }
        try
        {
            return await look(stop).ConfigureAwait(false);
        }
        catch (MainWpException e)
        {
            return Finding.Unknown(e.Message);
        }
    }

    private async Task<Finding> ReachAsync(CancellationToken stop)
    {
        try
        {
            var before = connection.Clock.Now();
            using var answer = await _transport.SendAsync(RestIndex.Request(), stop).ConfigureAwait(false);
            var now = connection.Clock.Now();
            _skew = answer.ServerTime is { } time ? time - (before + TimeSpan.FromTicks((now - before).Ticks / 2)) : null;
            _index = RestIndex.Read(answer);
        }
        catch (MainWpException e)
        {
            _fault = e;
        }
        return _fault switch
        {
            null => Finding.Passed($"{connection.Address.Authority} answers."),
            { Kind: ErrorKind.Unreachable } => Finding.Failed(_fault.Message, "Check the spelling of the address and the port, the name server, the network, a firewall and -Proxy."),
            { Kind: ErrorKind.TimedOut, Status: null } => Finding.Failed(_fault.Message, "See whether the dashboard opens in a browser; a firewall that drops what it does not know is a common cause. -TimeoutSec waits longer."),
            { Kind: ErrorKind.CertificateInvalid } => Finding.Passed($"{connection.Address.Authority} answers, without a trusted TLS connection."),
            _ => Finding.Passed($"{connection.Address.Authority} answers{(_fault.Status is { } status ? $" with HTTP {status}" : "")}."),
        };
    }

    private Finding Tls() => (connection, _fault) switch
    {
        ({ Address.Scheme: "http" }, _) => Finding.NotApplicable("The address is plain http."),
        ({ SkipsCertificateCheck: true }, _) => Finding.Unknown("Any certificate is accepted, since -SkipCertificateCheck was given.", "Run it again without -SkipCertificateCheck."),
        (_, { Kind: ErrorKind.CertificateInvalid } fault) => Finding.Failed(fault.Message, "Renew or install the certificate, with its intermediate certificates, for this very host name. For a test dashboard connect with -SkipCertificateCheck."),
        _ => Finding.Passed("The certificate is trusted and names this host."),
    };

    private async Task<Finding> RestApiAsync(CancellationToken stop)
    {
        if (_index is { Namespaces.Count: > 0 })
            return Finding.Passed($"The REST API answers with {_index.Namespaces.Count} namespaces; permalinks are not Plain.");
        switch (_fault?.Kind)
        {
            case ErrorKind.CertificateInvalid:
                return Finding.NotTried(CheckNames.Tls);
            case ErrorKind.Redirected:
                return Finding.Failed(_fault.Message, "Give the address that the redirect points to, if that is the dashboard.");
            case ErrorKind.Unauthorized or ErrorKind.Forbidden:
                return Finding.Failed(_fault.Message, "Something before WordPress, or a security plugin, refuses the REST API to strangers. Allow /wp-json/ there, or give the header it wants by -Headers.");
            case ErrorKind.ServerFailed or ErrorKind.Throttled or ErrorKind.TimedOut:
                return Finding.Failed(_fault.Message, "Look into the server's error log; try again later.");
        }
        return await AnswersWithoutPermalinksAsync(stop).ConfigureAwait(false)
            ? Finding.Failed($"The REST API answers at ?rest_route= and not at {connection.Address}wp-json/.", "In WordPress, under Settings > Permalinks, choose any structure but Plain and save; on nginx see that requests for missing files go to index.php. MainWP accepts no key at ?rest_route=.")
            : Finding.Failed(_fault?.Message ?? "There is no list of namespaces at /wp-json/.", "Give the address of the WordPress that is the dashboard, with its folder if it has one; see that no plugin switches the REST API off.");
    }

    private async Task<bool> AnswersWithoutPermalinksAsync(CancellationToken stop)
    {
        try
        {
            using var answer = await _transport.SendAsync(RestIndex.Request() with { IsPlain = true }, stop).ConfigureAwait(false);
            return RestIndex.Read(answer) is { Namespaces.Count: > 0 };
        }
        catch (MainWpException)
        {
            return false;
        }
    }

    private Finding MainWpApi() => _index!.IsMainWp
        ? Finding.Passed($"mainwp/v2 is there, on WordPress {(_index.ToFacts().HasAbilities ? "6.9 or later" : "before 6.9")}.")
        : Finding.Failed("This WordPress has no mainwp/v2.", "Give the address of the dashboard, not of a child site; the plugin MainWP Dashboard 5.2 or later must be active there.");

    private Finding ServerClock() => _skew switch
    {
        null => Finding.Unknown("The server does not tell its time."),
        { } skew when skew.Duration() > MostSkew => Finding.Failed($"The server's clock is {skew.Duration().TotalMinutes:0} minutes {(skew > TimeSpan.Zero ? "ahead of" : "behind")} this machine's.", "Set both clocks by a time server: ages such as that of a key's last use come out wrong."),
        { } skew => Finding.Passed($"The clocks differ by {skew.Duration().TotalSeconds:0} s."),
    };

    private Finding KeyForm() => (keyFault, connection.HasApiKey) switch
    {
        ({ } fault, _) => Finding.Failed(fault, "Copy the token whole: 40 hex digits, ==, 40 hex digits. It is shown once, when the key is made; make a new key if it is lost."),
        (null, true) => Finding.Passed("The token has the form <secret>==<key>."),
        _ => Finding.NotApplicable("No API key was given."),
    };

    private async Task<Finding> KeyAcceptedAsync(CancellationToken stop)
    {
        try
        {
            _mayRead = await _handshake.MayReadAsync(stop).ConfigureAwait(false);
            return Finding.Passed("The server accepts the key.");
        }
        catch (MainWpException e) when (e.Kind == ErrorKind.Unauthorized)
        {
            return Finding.Failed(e.Message, e.Code == ServerCodes.AuthenticationUndecided
                ? "The secret is wrong, or the web server does not hand the Authorization header to PHP (Apache with CGI needs CGIPassAuth On). Copy the token again, or make a new key."
                : "Make a key in the dashboard under API Access, or activate this one there.");
        }
        catch (MainWpException e) when (e.Kind == ErrorKind.Unencrypted)
        {
            return Finding.Failed(e.Message, "Give the dashboard's address with https; behind a proxy that ends TLS, WordPress must know that it is reached by https.");
        }
    }

    private Finding ReadScope() => _mayRead
        ? Finding.Passed("The key may read.")
        : Finding.Failed("The key is good and may not read.", "Use a key with the permission Read.");

    private async Task<Finding> ScopeAsync(HttpMethod method, string what, CancellationToken stop)
    {
        try
        {
            using var answer = await _transport.SendAsync(new Request(method, NoSuchRoute), stop).ConfigureAwait(false);
            return Finding.Unknown($"A route that does not exist answered HTTP {(int)answer.Status}: the scope cannot be told without changing something.");
        }
        catch (MainWpException e) when (e.Code == ServerCodes.NoRoute)
        {
            return Finding.Passed($"The key may {what}.");
        }
        catch (MainWpException e) when (e.Kind == ErrorKind.ScopeMissing)
        {
            return Finding.Failed($"The key is good and may not {what}.", "Use a key with the permission Write & Delete, if you mean to change things.");
        }
    }

    private async Task<Finding> KeyAccountAsync(CancellationToken stop)
    {
        if (!_index!.ToFacts().HasAbilities)
            return Finding.NotApplicable("Before WordPress 6.9 the routes look at the key alone.");
        try
        {
            using var answer = await _transport.SendAsync(Request.Get("sites", ("page", "1"), ("per_page", "1"), ("_fields", "id")), stop).ConfigureAwait(false);
            return Finding.Passed("The account that made the key may manage the dashboard.");
        }
        catch (MainWpException e) when (e.Kind == ErrorKind.Forbidden)
        {
            return Finding.Failed(e.Message, "The account that made the key may no longer manage the dashboard. Make it an administrator again, or make a key with an administrator's account.");
        }
    }

    private async Task<Finding> ApplicationPasswordAsync(CancellationToken stop)
    {
        if (passwordFault is not null)
            return Finding.Failed(passwordFault, "Give -Credential with the name of the WordPress account and an application password.");
        if (!connection.HasApplicationPassword)
            return Finding.NotApplicable("No application password was given.");
        try
        {
            var account = await _handshake.ReadAccountAsync(stop).ConfigureAwait(false);
            return Finding.Passed($"The server accepts the application password of {account.Slug ?? account.Name} (account {account.Id}).");
        }
        catch (MainWpException e) when (e.Kind is ErrorKind.Unauthorized or ErrorKind.Forbidden)
        {
            return Finding.Failed(e.Message, (e.Code, _index!.ToFacts().ApplicationPasswordsAvailable) switch
            {
                (_, false) => "WordPress has application passwords switched off: it wants https, and a security plugin may forbid them.",
                ("invalid_username" or "invalid_email", _) => "Give the name of the WordPress account, not the name under which the application password was made.",
                ("incorrect_password", _) => "Give an application password (Users > Profile > Application Passwords), not the account's own; make a new one if it is lost.",
                ("rest_not_logged_in", _) => "The web server does not hand the Authorization header to PHP: Apache with CGI needs CGIPassAuth On, or SetEnvIf Authorization \"(.*)\" HTTP_AUTHORIZATION=$1.",
                _ => "Make a new application password under Users > Profile.",
            });
        }
    }

    private async Task<Finding> PasswordAccountAsync(CancellationToken stop)
    {
        if (!_index!.ToFacts().HasAbilities)
            return Finding.NotApplicable("Before WordPress 6.9 there are no abilities that the account would run.");
        try
        {
            using var answer = await _transport.SendAsync(Request.ReadAbility("mainwp/count-sites-v1"), stop).ConfigureAwait(false);
            return Finding.Passed("The account of the application password may run MainWP's abilities.");
        }
        catch (MainWpException e) when (e.Kind == ErrorKind.Forbidden)
        {
            return Finding.Failed(e.Message, "Use an application password of an administrator of the dashboard.");
        }
    }

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
            var request = new Request(HttpMethod.Get, "wp-site-health/v1/tests/loopback-requests") { Door = Door.ApplicationPassword };
            var (test, _) = await _transport.ObjectAsync(request, null, MainWpJson.Default.SiteHealthTest, stop).ConfigureAwait(false);
            return Finding.Unknown(test?.Status == "good" ? $"{seen} The server can call itself, as WP-Cron needs." : $"{seen} The server cannot call itself, so WP-Cron starts only by a cron job of the server.", CronRemedy);
        }
        catch (MainWpException)
        {
            return Finding.Unknown(seen, CronRemedy);
        }
    }

    private static Task<Finding> Found(Finding finding) => Task.FromResult(finding);
}
