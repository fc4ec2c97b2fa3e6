using System.Text.Json;
using System.Text.Json.Nodes;
using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <content>What stands between the client and MainWP.</content>
internal sealed partial class Diagnosis
{
    private Account? _account;

    private MainWpException? _refusal;

    // The index may be at another address, or readable only with a credential.
    private async Task LookElsewhereAsync(CancellationToken stop)
    {
        _isClosed = true;
        try
        {
            var (index, _) = await _handshake.LookAsync(stop, _fault ?? new MainWpException(ErrorKind.NotWordPress, Messages.NotWordPress(connection.Address)) { Status = 200 }).ConfigureAwait(false);
            _index = index ?? _index;
            if (connection.Facts.ApiRoot is not null && index is not null)
                (_isClosed, _fault) = (false, null);
        }
        catch (MainWpException e)
        {
            _fault = e;
        }
    }

    private Finding MainWpApi()
    {
        _isOfAnother = _index is { Namespaces.Count: > 0, IsMainWp: false };
        return Api();
    }

    private Finding Api() => _index switch
    {
        { IsMainWp: true } => Finding.Passed(Messages.Version2Found((_index.ToFacts().HasAbilities ? "6.9 or later" : "before 6.9"))),
        { Namespaces.Count: > 0 } => Finding.Failed(Messages.NoVersion2, Messages.NoApiRemedy),
        _ => Finding.Unknown(Messages.IndexSilent),
    };

    private Finding Methods() => _refusal is { } refusal ? Finding.Failed(refusal.Message, Messages.FirewallRemedy)
        : connection.Facts.TakesAllMethods ? Finding.Passed(Messages.MethodsPass)
        : Finding.Failed(Messages.LearnedMethods(connection.Address, "DELETE"), Messages.MethodsRemedy);

    // Asks for a route that does not exist, so that no code runs. A firewall that blocks HTML answers before WordPress does.
    private async Task<Finding> ContentAsync(CancellationToken stop)
    {
        var body = RequestBody.Json(new JsonObject { ["content"] = "<p>MainWP <a href=\"https://example.com/\">example</a></p>" }, MainWpJson.Default.JsonObject);
        try
        {
            using var answer = await _transport.SendAsync(new Request(HttpMethod.Post, Detours.NoSuchRoute) { Body = body }, stop).ConfigureAwait(false);
            return Finding.Unknown(Messages.MissingRouteAnswered);
        }
        catch (MainWpException e) when (e.Code is not null)
        {
            return Finding.Passed(Messages.HtmlPasses);
        }
        catch (MainWpException e) when (e.IsFromFront || e.Kind == ErrorKind.OutcomeUnknown)
        {
            return Finding.Failed(Messages.HtmlRefused(e.Message), Messages.FirewallRemedy);
        }
    }

    private Finding Users() => _account is not null
        ? Finding.Passed(Messages.AccountReadable)
        : Finding.Failed(Messages.NoUsers(connection.Address), Messages.UsersRemedy);

    private Finding Route() => connection.Facts switch
    {
        { ApiRoot: null, WantsSlash: false } when _transport.RedirectedTo is { } target => Finding.Failed(Messages.WasRedirected(connection.Address, connection.Redactor.Address(target)), Messages.RouteRemedy),
        { ApiRoot: null, WantsSlash: false } => Finding.Passed(Messages.RestApiAt(new Uri(connection.Address, connection.BasePath))),
        var facts => Finding.Failed(Messages.LearnedWay(connection.Address, connection.BasePath, facts.WantsSlash), Messages.RouteRemedy),
    };

    // If the same answer comes without a credential, it comes from a cache.
    private async Task<Finding> CacheAsync(CancellationToken stop)
    {
        var question = Request.Get("sites/count") with { IsStale = true };
        if (!connection.Facts.IsCached)
        {
            await _transport.ObjectAsync(question, null, MainWpJson.Default.Count, stop).ConfigureAwait(false);
            if (await AnswersStrangerAsync(question, stop).ConfigureAwait(false))
                connection.Server.Learn(facts => facts with { IsCached = true }, "", TransportLog.Silent);
        }
        // Asked like this, the address is one that nobody asked before.
        if (connection.Facts is { IsCached: true, CacheIgnoresQuery: false } && await AnswersStrangerAsync(question with { IsStale = false, IsFresh = true }, stop).ConfigureAwait(false))
            connection.Server.Learn(facts => facts with { CacheIgnoresQuery = true }, "", TransportLog.Silent);
        return connection.Facts switch
        {
            { CacheIgnoresQuery: true } => Finding.Failed(Messages.BlindCacheAnswers(connection.Address), Messages.CacheRemedy),
            { IsCached: true } => Finding.Failed(Messages.CacheAnswers(connection.Address), Messages.CacheRemedy),
            _ => Finding.Passed(Messages.NoCache),
        };
    }

    private async Task<bool> AnswersStrangerAsync(Request question, CancellationToken stop)
    {
        try
        {
            await new Transport(connection, TransportLog.Silent).ObjectAsync(question with { RequiredCredential = RequiredCredential.Open }, null, MainWpJson.Default.Count, stop).ConfigureAwait(false);
            return true;
        }
        catch (MainWpException e) when (e.Status is not null)
        {
            return false;
        }
    }

    private async Task<Finding> RowsAsync(CancellationToken stop)
    {
        string[] lists = ["sites", "tags", "clients"];
        foreach (var list in lists)
        {
            var rows = await _transport.RowsAsync(Request.Get(list, ("page", "1"), ("per_page", "100"), ("_fields", list == "sites" ? "id,name" : null)), "data", MainWpJson.Default.JsonElement, stop).ConfigureAwait(false);
            if (rows.Envelope.LeftOut > 0 || rows.Items.Any(row => row.ValueKind != JsonValueKind.Object))
                return Finding.Failed(Messages.RowsLeftOut($"GET mainwp/v2/{list}", connection.Address), Messages.RowsRemedy);
        }
        return Finding.Passed(Messages.ReadWhole);
    }

    private async Task<Finding> MainWpVersionAsync(CancellationToken stop)
    {
        if (_results[CheckNames.ApplicationPassword] == CheckResult.Passed && await PluginVersionAsync(stop).ConfigureAwait(false) is { } version)
            connection.Server.Learn(facts => facts with { MainWpVersion = version }, "", TransportLog.Silent);
        else if (_results[CheckNames.ReadScope] == CheckResult.Passed)
            await _transport.RowsAsync(Request.Get("sites/basic", ("page", "1"), ("per_page", "1"), ("_fields", "id")), "data", MainWpJson.Default.SiteEntry, stop).ConfigureAwait(false);
        else
            return Finding.Unknown(Messages.VersionUnreadable);
        if (connection.Facts.MainWpVersion is not { } known)
            return Finding.Passed(connection.Facts.TakesFields ? Messages.VersionAtLeast : Messages.LearnedFields(connection.Address));
        return SoftwareVersion.Compare(known, Messages.OldestMainWp) < 0
            ? Finding.Failed(Messages.VersionIs(known), Messages.VersionRemedy)
            : Finding.Passed(Messages.VersionIs(known));
    }

    private async Task<string?> PluginVersionAsync(CancellationToken stop)
    {
        try
        {
            var request = new Request(HttpMethod.Get, "wp/v2/plugins") { RequiredCredential = RequiredCredential.ApplicationPassword, Query = [("search", "mainwp"), ("_fields", "plugin,version")] };
            var plugins = await _transport.RowsAsync(request, "data", MainWpJson.Default.JsonElement, stop).ConfigureAwait(false);
            var mainWp = plugins.Items.FirstOrDefault(row => JsonPart.TryGet(row, "plugin", out var name) && PlainValue.Text(name) == "mainwp/mainwp");
            return JsonPart.TryGet(mainWp, "version", out var version) && version.ValueKind == JsonValueKind.String ? PlainValue.Text(version) : null;
        }
        catch (MainWpException)
        {
            return null;
        }
    }
}
