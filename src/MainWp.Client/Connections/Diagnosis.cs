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
            (CheckNames.Address, [], _ => Found(Finding.Passed(Messages.AddressValid(connection.Address)))),
            (CheckNames.Reachable, [], ReachAsync),
            (CheckNames.Tls, [CheckNames.Reachable], _ => Found(Tls())),
            (CheckNames.RestApi, [CheckNames.Reachable], RestApiAsync),
            (CheckNames.MainWpApi, [CheckNames.RestApi], _ => Found(MainWpApi())),
            (CheckNames.Clock, [CheckNames.Reachable], _ => Found(ServerClock())),
            (CheckNames.KeyForm, [], _ => Found(KeyForm())),
            (CheckNames.KeyAccepted, [CheckNames.KeyForm, CheckNames.RestApi, CheckNames.MainWpApi], KeyAcceptedAsync),
            (CheckNames.ActiveKey, [CheckNames.KeyAccepted], _ => Found(Finding.Passed(Messages.KeyExists))),
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
                return Finding.NotApplicable(Messages.DoesNotApply(need));
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
            null => Finding.Passed(Messages.HostAnswers(connection.Address.Authority)),
            { Kind: ErrorKind.Unreachable } => Finding.Failed(_fault.Message, Messages.CheckAddress),
            { Kind: ErrorKind.TimedOut, Status: null } => Finding.Failed(_fault.Message, Messages.CheckInBrowser),
            { Kind: ErrorKind.CertificateInvalid or ErrorKind.AddressInvalid } => Finding.Passed(Messages.HostAnswersWithoutTls(connection.Address.Authority)),
            _ => Finding.Passed(Messages.HostAnswersWith(connection.Address.Authority, (_fault.Status is { } status ? $" with HTTP {status}" : ""))),
        };
    }

    private Finding Tls() => (connection, _fault) switch
    {
        ({ Address.Scheme: "http" }, _) => Finding.NotApplicable(Messages.PlainHttp),
        (_, { Kind: ErrorKind.AddressInvalid } fault) => Finding.Failed(fault.Message, Messages.UseHttpsPort),
        (_, { Kind: ErrorKind.CredentialRequired } fault) => Finding.Failed(fault.Message, Messages.UseCertificate),
        ({ SkipsCertificateCheck: true }, { Kind: ErrorKind.CertificateInvalid } fault) => Finding.Failed(fault.Message, Messages.CheckTls),
        ({ SkipsCertificateCheck: true }, _) => Finding.Unknown(Messages.AnyCertificate, Messages.RunWithoutSkip),
        (_, { Kind: ErrorKind.CertificateInvalid } fault) => Finding.Failed(fault.Message, Messages.FixCertificate),
        _ => Finding.Passed(Messages.CertificateValid),
    };

    private async Task<Finding> RestApiAsync(CancellationToken stop)
    {
        // The index is helpful but not required, because a credential may be accepted where the index is closed.
        _mayTry = _index is { Namespaces.Count: > 0 } || _fault is null or { Kind: ErrorKind.Unauthorized or ErrorKind.Forbidden or ErrorKind.NotFound or ErrorKind.NotWordPress };
        if (_index is { Namespaces.Count: > 0 } && _isClosed)
            return Finding.Failed(_fault is null ? Messages.IndexHidden : Messages.IndexRefused(_fault.Status, _fault.ServerMessage), Messages.IndexNotNeeded);
        if (_index is { Namespaces.Count: > 0 })
            return Finding.Passed(Messages.IndexFound(_index.Namespaces.Count));
        switch (_fault?.Kind)
        {
            case ErrorKind.CertificateInvalid or ErrorKind.AddressInvalid or ErrorKind.CredentialRequired:
                return Finding.NotTried(CheckNames.Tls);
            case ErrorKind.Redirected:
                return Finding.Failed(_fault.Message, Messages.RedirectRemedy);
            // WordPress's own refusal has a code, and a page in front of it has none.
            case ErrorKind.Unauthorized or ErrorKind.Forbidden:
                return Finding.Failed(_fault.Code is null ? _fault.Message : Messages.IndexRefused(_fault.Status, _fault.ServerMessage), Messages.AllowRestApi);
            case ErrorKind.Rejected or ErrorKind.Unreadable:
                return Finding.Failed(_fault.Message, Messages.FirewallRemedy);
            case ErrorKind.ServerFailed or ErrorKind.Throttled or ErrorKind.TimedOut:
                return Finding.Failed(_fault.Message, Messages.CheckServerLog);
        }
        var isPlain = await AnswersWithoutPermalinksAsync(stop).ConfigureAwait(false);
        _mayTry &= !isPlain;
        return isPlain
            ? Finding.Failed($"The REST API answers at ?rest_route= and not at {connection.Address}wp-json/.", Messages.FixPermalinks)
            : Finding.Failed(_fault?.Message ?? Messages.NoNamespaces, Messages.UseDashboardAddress);
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
        null => Finding.Unknown(Messages.ServerTimeUnknown),
        { } skew when skew.Duration() > MostSkew => Finding.Failed(Messages.ClocksDiffer(skew.Duration().TotalMinutes, (skew > TimeSpan.Zero ? "ahead of" : "behind")), Messages.SetClocks),
        { } skew => Finding.Passed(Messages.ClocksAgree(skew.Duration().TotalSeconds)),
    };

    private static Task<Finding> Found(Finding finding) => Task.FromResult(finding);
}
