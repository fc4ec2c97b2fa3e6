using MainWp.Emulator.Faults;
using MainWp.Emulator.SignIn;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Hosting;

/// <summary>Every HTTP request comes through here: log, faults, REST or a page.</summary>
internal sealed class FrontDoor(Dashboard dashboard)
{
    private readonly Dispatcher _dispatcher = new(dashboard);
    private readonly SignInPages _signIn = new(dashboard);

    public IReadOnlyList<RestRoute> Routes => _dispatcher.Routes;

    public async Task AnswerAsync(HttpContext context)
    {
        var (logged, body) = await RequestReader.LogAsync(context);
        dashboard.Requests.Add(logged);
        await WaitAsync(logged, context.RequestAborted);

        var fault = dashboard.Faults.Take(logged);
        var reply = fault is null or { WorkIsDone: true } or { Kind: FaultKind.CutInBody or FaultKind.SlowBody or FaultKind.Late }
            ? await WorkAsync(context, logged, body)
            : Reply.Page("", 200);
        logged.AnswerBytes = reply.Body.Length;
        logged.Status = await FaultyReply.SendAsync(context, fault, reply, dashboard);
    }

    private async Task WaitAsync(LoggedRequest logged, CancellationToken stop)
    {
        var wait = dashboard.Faults.Latency;
        if (logged.PathAndQuery.Contains("page=", StringComparison.Ordinal))
            wait += dashboard.Faults.PageLatency;
        if (logged.PathAndQuery.Contains("/wp-abilities/", StringComparison.Ordinal))
            wait += dashboard.Options.AbilityLatency;
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, stop);
    }

    private async Task<Reply> WorkAsync(HttpContext context, LoggedRequest logged, byte[] body)
    {
        RestRequest? request;
        try
        {
            request = await RequestReader.ReadAsync(context, logged, body);
        }
        catch (RestError error)
        {
            return Reply.Json(new RestAnswer(error.ToJson(dashboard.Say), error.Status), "");
        }

        if (request is null || (request.IsPretty && dashboard.Faults.PlainPermalinks))
            return Page(logged);
        lock (dashboard.Gate)
        {
            dashboard.Jobs.Advance();
            var answer = _dispatcher.Answer(request, out var route);
            return answer.Html is { } html
                ? Reply.Page(html, answer.Status)
                : Reply.Json(answer, Warning(request, route, answer));
        }
    }

    private Reply Page(LoggedRequest logged)
    {
        lock (dashboard.Gate)
        {
            return logged.Path switch
            {
                "/" => Reply.Page(Pages.Home(dashboard), 200),
                "/wp-cron.php" => Reply.Page("", 200),
                _ => _signIn.Answer(logged) ?? Reply.Page(Pages.NotFound(dashboard), 404),
            };
        }
    }

    private string Warning(RestRequest request, RestRoute? route, RestAnswer answer)
    {
        var shows = dashboard.Faults.PhpWarnings switch
        {
            PhpWarnings.OnFaultyRoutes => route is { Warns: true } && !request.Accepts("application/json"),
            PhpWarnings.UnlessJsonIsAsked => !request.Accepts("application/json"),
            PhpWarnings.Always => true,
            _ => false,
        };
        return shows && answer.Status < 400
            ? "<br />\n<b>Warning</b>:  Undefined array key \"emulated\" in <b>/srv/dashboard/wp-content/plugins/mainwp/emulated.php</b> on line <b>1</b><br />\n"
            : "";
    }
}
