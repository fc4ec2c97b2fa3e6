using System.Globalization;
using MainWp.Emulator.Faults;
using MainWp.Emulator.Hosting;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.WpAdmin;

/// <summary>Every HTTP request to the Wp Admin API comes through here: log, faults, OAuth or the API.</summary>
internal sealed class WpAdminDoor(WpAdminState state)
{
    private readonly WpAdminRoutes _routes = new(state);
    private readonly OAuthRoutes _oauth = new(state);

    public async Task AnswerAsync(HttpContext context)
    {
        var (logged, _) = await RequestReader.LogAsync(context);
        state.Requests.Add(logged);
        if (state.Faults.Latency > TimeSpan.Zero)
            await Task.Delay(state.Faults.Latency, context.RequestAborted);
        var fault = state.Faults.Take(logged);
        var reply = fault is null or { WorkIsDone: true } or { Kind: FaultKind.Late or FaultKind.CutInBody } ? Work(context, logged) : Reply.Page("", 200);
        logged.Status = await SendAsync(context, fault, reply);
    }

    private static async Task<int> SendAsync(HttpContext context, Fault? fault, Reply reply)
    {
        switch (fault?.Kind)
        {
            case FaultKind.Throttled or FaultKind.Unavailable:
                reply = Reply.Page("", fault.Kind == FaultKind.Throttled ? 429 : 503);
                reply.Headers["Retry-After"] = Math.Ceiling(fault.RetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                break;
            case FaultKind.PhpFatal:
                reply = Reply.Page("<h1>Internal Server Error</h1>", 500);
                break;
            case FaultKind.BadGateway:
                reply = Reply.Page(Pages.Gateway(502, "Bad Gateway"), 502);
                break;
            case FaultKind.GatewayTimeout:
                reply = Reply.Page(Pages.Gateway(504, "Gateway Time-out"), 504);
                break;
            case FaultKind.HtmlInstead:
                reply = Reply.Page("<h1>Sign in</h1>", 200);
                break;
            case FaultKind.RedirectElsewhere:
                reply = new Reply { Status = 302 };
                reply.Headers["Location"] = "https://elsewhere.invalid/";
                break;
            case FaultKind.CutBeforeHeaders:
                context.Abort();
                return 0;
            case FaultKind.Late:
                await Task.Delay(fault.Delay, context.RequestAborted);
                break;
        }
        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = reply.ContentType;
        context.Response.Headers.CacheControl = "no-store";
        foreach (var (name, value) in reply.Headers)
            context.Response.Headers[name] = value;
        var isCut = fault?.Kind is FaultKind.CutInBody;
        context.Response.ContentLength = reply.Body.Length;
        await context.Response.Body.WriteAsync(reply.Body.AsMemory(0, isCut ? reply.Body.Length / 2 : reply.Body.Length), context.RequestAborted);
        if (isCut)
        {
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
        }
        return reply.Status;
    }

    private Reply Work(HttpContext context, LoggedRequest logged)
    {
        var from = context.Connection.RemoteIpAddress?.ToString() ?? "127.0.0.1";
        lock (state.Gate)
        {
            try
            {
                return _oauth.Answer(context, logged, from) ?? _routes.Answer(logged, from);
            }
            catch (WpAdminError error)
            {
                var isOAuth = logged.Path.StartsWith("/oauth/", StringComparison.Ordinal);
                var reply = Reply.Json(new RestAnswer(isOAuth ? new() { ["error"] = error.Code, ["error_description"] = error.Message } : error.ToJson(), error.Status), "");
                if (error.RetryAfter is { } wait)
                    reply.Headers["Retry-After"] = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return reply;
            }
        }
    }
}
