using MainWp.Emulator.Faults;
using MainWp.Emulator.Fronts;
using MainWp.Emulator.SignIn;
using MainWp.Emulator.Updates;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Hosting;

/// <summary>Every HTTP request comes through here: log, faults, REST or a page.</summary>
internal sealed class FrontDoor(Dashboard dashboard)
{
    /// <summary>What WordPress sends with every answer of its REST API.</summary>
    private static readonly Dictionary<string, string> OfRest = new()
    {
        ["X-Robots-Tag"] = "noindex",
        ["X-Content-Type-Options"] = "nosniff",
        ["Access-Control-Expose-Headers"] = "X-WP-Total, X-WP-TotalPages, Link",
        ["Access-Control-Allow-Headers"] = "Authorization, X-WP-Nonce, Content-Disposition, Content-MD5, Content-Type",
        ["Expires"] = "Wed, 11 Jan 1984 05:00:00 GMT",
    };

    private readonly Dispatcher _dispatcher = new(dashboard);
    private readonly SignInPages _signIn = new(dashboard);
    private readonly FaultPages _pages = new(() => Pages.PhpFatal(dashboard), () => Pages.Login(dashboard));

    public IReadOnlyList<RestRoute> Routes => _dispatcher.Routes;

    public WorkStages Stages { get; } = new();

    public async Task AnswerAsync(HttpContext context)
    {
        var stage = Stages.Enter();
        try
        {
            await AnswerAsync(context, stage);
        }
        finally
        {
            Stages.Leave();
        }
    }

    private async Task AnswerAsync(HttpContext context, int stage)
    {
        var (logged, body) = await RequestReader.LogAsync(context);
        logged.Stage = stage;
        if (LoopbackHost.Refuse(context) is { } refusal)
        {
            await ReplySender.SendAsync(context, refusal);
            return;
        }

        if (await dashboard.Children.AnswerAsync(logged, context.Request.Host.Host, context.RequestAborted) is { } page)
        {
            logged.Status = await ReplySender.SendAsync(context, page);
            return;
        }

        dashboard.Requests.Add(logged);
        await WaitAsync(logged, context.RequestAborted);

        var reply = await dashboard.Fronts.PassAsync(
            new FrontRequest(context, logged, dashboard),
            () => FaultTable.AnswerAsync(dashboard.Faults.Take(logged), _pages, () => WorkAsync(context, logged, body)));
        if (reply.IsWordPress)
            reply = OfWordPress(reply);
        logged.AnswerBytes = reply.Body.Length;
        logged.Status = await ReplySender.SendAsync(context, reply);
    }

    /// <summary>What WordPress adds to all that it answers.</summary>
    private Reply OfWordPress(Reply reply)
    {
        var headers = new Dictionary<string, string>(reply.Headers);
        headers.TryAdd("Link", $"<{dashboard.Api}/>; rel=\"https://api.w.org/\"");
        headers.TryAdd("Cache-Control", "no-cache, must-revalidate, max-age=0, no-store, private");
        foreach (var (name, value) in reply.ContentType.StartsWith("application/json", StringComparison.Ordinal) ? OfRest : [])
            headers.TryAdd(name, value);
        return reply with { Headers = headers };
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
            request = await RequestReader.ReadAsync(context, logged, body, dashboard.RestPrefix);
        }
        catch (RestError error)
        {
            return Reply.Json(new RestAnswer(error.ToJson(dashboard.Say), error.Status), "");
        }

        if (request is null || (request.IsPretty && dashboard.Faults.PlainPermalinks))
            return Page(logged, context.Request.Path.Value ?? "/");
        lock (dashboard.Gate)
        {
            dashboard.Jobs.Advance();
            RestAnswer answer;
            RestRoute? route;
            try
            {
                answer = _dispatcher.Answer(request, out route);
            }
            catch (PhpDiedException)
            {
                return Reply.Foreign(500, Pages.PhpFatal(dashboard)) with { Delivery = Delivery.None };
            }

            return answer.Html is { } html
                ? Reply.Page(html, answer.Status)
                : Reply.Json(answer, Warning(request, route, answer));
        }
    }

    private Reply Page(LoggedRequest logged, string path)
    {
        lock (dashboard.Gate)
        {
            return path switch
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
