using System.Globalization;
using MainWp.Emulator.Faults;
using MainWp.Emulator.Hosting;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.WpAdmin;

/// <summary>Every HTTP request to the Wp Admin API comes through here: log, faults, OAuth or the API.</summary>
internal sealed class WpAdminDoor(WpAdminState state)
{
    private static readonly FaultPages Pages = new(() => "<h1>Internal Server Error</h1>", () => "<h1>Sign in</h1>");

    private readonly WpAdminRoutes _routes = new(state);
    private readonly OAuthRoutes _oauth = new(state);

    public async Task AnswerAsync(HttpContext context)
    {
        var (logged, _) = await RequestReader.LogAsync(context);
        if (LoopbackHost.Refuse(context) is { } refusal)
        {
            await ReplySender.SendAsync(context, refusal);
            return;
        }

        state.Requests.Add(logged);
        if (state.Faults.Latency > TimeSpan.Zero)
            await Task.Delay(state.Faults.Latency, context.RequestAborted);
        var reply = await FaultTable.AnswerAsync(state.Faults.Take(logged), Pages, () => Task.FromResult(Work(context, logged)));
        reply.Headers.TryAdd("Cache-Control", "no-store");
        logged.AnswerBytes = reply.Body.Length;
        logged.Status = await ReplySender.SendAsync(context, reply);
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
