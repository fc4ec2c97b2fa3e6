using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MainWp.Http;

namespace MainWp.Version1;

/// <summary>
/// Answers the routes of mainwp/v2 with mainwp/v1, for sessions with a legacy key and no API key. The answers have the shapes of v2, so
/// everything above, from SitesApi to the commands, does not notice the difference. "Process ran." never counts as a success: the effect of
/// a change is looked up afterwards.
/// </summary>
// docs/quirks.md, 46.
internal sealed class Version1Gateway
{
    private const string V2 = "mainwp/v2/";

    private readonly Transport _transport;
    private readonly List<(HttpMethod Method, Regex Route, Func<Version1Call, CancellationToken, Task<JsonObject>> Answer)> _routes = [];

    public Version1Gateway(Transport transport)
    {
        _transport = transport;
        var source = new Version1Source(transport);
        new Version1Sites(source).Register(this);
        new Version1SiteChanges(source).Register(this);
        new Version1SiteItems(source).Register(this);
        new Version1Updates(source).Register(this);
        new Version1IgnoredUpdates(source).Register(this);
        new Version1Clients(source).Register(this);
        new Version1Tags(source).Register(this);
        new Version1Costs(source).Register(this);
    }

    /// <summary>True for requests that this session can only send to mainwp/v1. The requests of Invoke-MainWpRequest are sent as they are.</summary>
    public static bool Covers(Connection connection, Request request) => connection.StandsOnVersion1 && request.RequiredCredential == RequiredCredential.ApiKey && !request.TakesAnyAnswer;

    /// <summary>Answers a route; {id} in a pattern is a number.</summary>
    public void Add(HttpMethod method, string pattern, Func<Version1Call, CancellationToken, Task<JsonObject>> answer) =>
        _routes.Add((method, new Regex($"^{pattern.Replace("{id}", "(?<id>[0-9]+)")}$", RegexOptions.CultureInvariant), answer));

    /// <summary>Answers a request that is covered.</summary>
    /// <exception cref="MainWpException">CredentialRequired, where mainwp/v1 cannot do it; or whatever went wrong on the way.</exception>
    public async Task<Answer> AnswerAsync(Request request, CancellationToken stop)
    {
        var route = request.Route.StartsWith(V2, StringComparison.Ordinal) ? request.Route.Substring(V2.Length) : request.Route;
        foreach (var (method, pattern, answer) in _routes)
        {
            if (method != request.Method || pattern.Match(route) is not { Success: true } match)
                continue;
            var call = new Version1Call(request, match);
            return Answer.Of(await answer(call, stop).ConfigureAwait(false));
        }
        throw NotOffered(request, _transport.Connection, "this");
    }

    /// <summary>The error for what mainwp/v1 cannot do.</summary>
    public static MainWpException NotOffered(Request request, Connection connection, string what) => new(
        ErrorKind.CredentialRequired, Messages.NotInVersion1(request.About?.Name ?? request.Endpoint, what, connection.Address))
    {
        Resource = request.About?.Resource ?? Resource.Item,
        Endpoint = request.Endpoint,
    };
}
