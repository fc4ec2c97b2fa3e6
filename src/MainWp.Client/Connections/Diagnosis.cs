using System.Runtime.CompilerServices;
using MainWp.Http;

namespace MainWp;

/// <summary>
/// Looks at a connection from the outside in, check by check. It changes nothing on the dashboard, apart from the key's last access, which
/// every read sets too.
/// </summary>
/// <param name="connection">How the dashboard is reached.</param>
/// <param name="narration">Where the requests are told.</param>
/// <param name="keyFault">Why the given key cannot be sent; null where it can or none was given.</param>
/// <param name="passwordFault">Why the given application password cannot be sent; null where it can or none was given.</param>
/// <param name="legacyFault">Why the given legacy key cannot be sent; null where it can or none was given.</param>
internal sealed partial class Diagnosis(Connection connection, TransportLog narration, string? keyFault = null, string? passwordFault = null, string? legacyFault = null)
{
    private static readonly TimeSpan MostSkew = TimeSpan.FromMinutes(5);

    private readonly Transport _transport = new(connection, narration);
    private readonly Handshake _handshake = new(connection, narration);
    private readonly Dictionary<string, CheckResult> _results = [];

    private RestIndex? _index;
    private MainWpException? _fault;
    private TimeSpan? _skew;
    private bool _mayRead;
    private bool _isClosed;
    private bool _mayTry;
    private bool _isOfAnother;

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
            (CheckNames.KeyAccepted, [CheckNames.KeyForm, CheckNames.RestApi, CheckNames.MainWpApi], KeyAcceptedAsync),
            (CheckNames.ActiveKey, [CheckNames.KeyAccepted], _ => Found(Finding.Passed("The given key exists and is active."))),
            (CheckNames.ReadScope, [CheckNames.KeyAccepted], _ => Found(ReadScope())),
            (CheckNames.WriteScope, [CheckNames.KeyAccepted], stop => ScopeAsync(HttpMethod.Post, "create and change", stop)),
            (CheckNames.DeleteScope, [CheckNames.KeyAccepted], stop => ScopeAsync(HttpMethod.Delete, "remove", stop)),
            (CheckNames.Methods, [CheckNames.KeyAccepted], _ => Found(Methods())),
            (CheckNames.Content, [CheckNames.WriteScope], ContentAsync),
            (CheckNames.KeyAccount, [CheckNames.ReadScope], KeyAccountAsync),
            (CheckNames.ApplicationPassword, [CheckNames.RestApi], ApplicationPasswordAsync),
            (CheckNames.Users, [CheckNames.ApplicationPassword], _ => Found(Users())),
            (CheckNames.PasswordAccount, [CheckNames.ApplicationPassword], PasswordAccountAsync),
            (CheckNames.LegacyKey, [CheckNames.RestApi], LegacyKeyAsync),
            (CheckNames.MainWpVersion, [CheckNames.RestApi], MainWpVersionAsync),
            (CheckNames.Route, [CheckNames.Reachable], _ => Found(Route())),
            (CheckNames.Cache, [CheckNames.ReadScope], CacheAsync),
            (CheckNames.Rows, [CheckNames.ReadScope], RowsAsync),
            (CheckNames.Cron, [CheckNames.RestApi, CheckNames.MainWpApi], CronAsync),
            (CheckNames.Work, [CheckNames.Reachable], _ => Found(Finding.Unknown(Messages.WorkUnknown))),
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
            if (_results[need] != CheckResult.Passed && !(_mayTry && need is CheckNames.RestApi or CheckNames.MainWpApi && !_isOfAnother))
                return Finding.NotTried(need);
        }
        try
        {
            return await look(stop).ConfigureAwait(false);
        }
        catch (MainWpException e) when (e.IsFromFront || e.Kind is ErrorKind.Redirected or ErrorKind.Unreadable)
        {
            return Finding.Failed(e.Message, Messages.FirewallRemedy);
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
        if (_index is not { Namespaces.Count: > 0 } && _fault is null or { Status: not null })
            await LookElsewhereAsync(stop).ConfigureAwait(false);
        else if (_index is { } index)
            connection.Server.Learn(index.ToFacts, "", TransportLog.Silent);
        return _fault switch
        {
            null => Finding.Passed($"{connection.Address.Authority} answers."),
            { Kind: ErrorKind.Unreachable } => Finding.Failed(_fault.Message, "Check the spelling of the address and the port, the name server, the network, a firewall and -Proxy."),
            { Kind: ErrorKind.TimedOut, Status: null } => Finding.Failed(_fault.Message, "See whether the dashboard opens in a browser; a firewall that drops what it does not know is a common cause. -TimeoutSec waits longer."),
            { Kind: ErrorKind.CertificateInvalid or ErrorKind.AddressInvalid } => Finding.Passed($"{connection.Address.Authority} answers, without a trusted TLS connection."),
            _ => Finding.Passed($"{connection.Address.Authority} answers{(_fault.Status is { } status ? $" with HTTP {status}" : "")}."),
        };
    }

    private Finding Tls() => (connection, _fault) switch
    {
        ({ Address.Scheme: "http" }, _) => Finding.NotApplicable("The address is plain http."),
        (_, { Kind: ErrorKind.AddressInvalid } fault) => Finding.Failed(fault.Message, "Give the address and port at which the dashboard speaks https."),
        (_, { Kind: ErrorKind.CredentialRequired } fault) => Finding.Failed(fault.Message, "Use -Certificate or -CertificateThumbprint with a certificate that the server accepts."),
        ({ SkipsCertificateCheck: true }, { Kind: ErrorKind.CertificateInvalid } fault) => Finding.Failed(fault.Message, "See which versions of TLS the server offers, and whether it wants a client certificate: then use -Certificate or -CertificateThumbprint."),
        ({ SkipsCertificateCheck: true }, _) => Finding.Unknown("Any certificate is accepted, since -SkipCertificateCheck was given.", "Run it again without -SkipCertificateCheck."),
        (_, { Kind: ErrorKind.CertificateInvalid } fault) => Finding.Failed(fault.Message, "Renew or install the certificate, with its intermediate certificates, for this very host name. For a test dashboard connect with -SkipCertificateCheck."),
        _ => Finding.Passed("The certificate is trusted and names this host."),
    };

    private async Task<Finding> RestApiAsync(CancellationToken stop)
    {
        // The index helps and is no condition: a credential may pass where strangers do not.
        _mayTry = _index is { Namespaces.Count: > 0 } || _fault is null or { Kind: ErrorKind.Unauthorized or ErrorKind.Forbidden or ErrorKind.NotFound or ErrorKind.NotWordPress };
        if (_index is { Namespaces.Count: > 0 } && _isClosed)
            return Finding.Failed(_fault?.Message ?? "Strangers get an empty index of the REST API.", "Nothing needs to be done: this module reads the index with the credential. Other clients may need the index: see which security plugin closes it.");
        if (_index is { Namespaces.Count: > 0 })
            return Finding.Passed($"The REST API answers with {_index.Namespaces.Count} namespaces; permalinks are not Plain.");
        switch (_fault?.Kind)
        {
            case ErrorKind.CertificateInvalid or ErrorKind.AddressInvalid or ErrorKind.CredentialRequired:
                return Finding.NotTried(CheckNames.Tls);
            case ErrorKind.Redirected:
                return Finding.Failed(_fault.Message, Messages.RedirectRemedy);
            case ErrorKind.Unauthorized or ErrorKind.Forbidden:
                return Finding.Failed(_fault.Message, "Something before WordPress, or a security plugin, refuses the REST API to strangers. Allow /wp-json/ there, or give the header it wants by -Headers.");
            case ErrorKind.Rejected or ErrorKind.Unreadable:
                return Finding.Failed(_fault.Message, Messages.FirewallRemedy);
            case ErrorKind.ServerFailed or ErrorKind.Throttled or ErrorKind.TimedOut:
                return Finding.Failed(_fault.Message, "Look into the server's error log; try again later.");
        }
        var isPlain = await AnswersWithoutPermalinksAsync(stop).ConfigureAwait(false);
        _mayTry &= !isPlain;
        return isPlain
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

    private Finding ServerClock() => _skew switch
    {
        null => Finding.Unknown("The server does not tell its time."),
        { } skew when skew.Duration() > MostSkew => Finding.Failed($"The server's clock is {skew.Duration().TotalMinutes:0} minutes {(skew > TimeSpan.Zero ? "ahead of" : "behind")} this machine's.", "Set both clocks by a time server: ages such as that of a key's last use come out wrong."),
        { } skew => Finding.Passed($"The clocks differ by {skew.Duration().TotalSeconds:0} s."),
    };

    private static Task<Finding> Found(Finding finding) => Task.FromResult(finding);
}
