using System.Globalization;
using MainWp.Emulator.Faults;

namespace MainWp.Emulator.Hosting;

/// <summary>Sends a reply, or what a fault makes of it.</summary>
internal static class FaultyReply
{
    /// <summary>Gives back the status that was sent; 0 for a connection that was cut before one.</summary>
    public static async Task<int> SendAsync(HttpContext context, Fault? fault, Reply reply, Dashboard dashboard)
    {
        switch (fault?.Kind)
        {
            case FaultKind.Throttled:
            case FaultKind.Unavailable:
                context.Response.Headers.RetryAfter = Math.Ceiling(fault.RetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                var status = fault.Kind == FaultKind.Throttled ? 429 : 503;
                return await WriteAsync(context, Reply.Page(Pages.Gateway(status, status == 429 ? "Too Many Requests" : "Service Unavailable"), status));
            case FaultKind.PhpFatal:
                return await WriteAsync(context, Reply.Page(Pages.PhpFatal(dashboard), 500));
            case FaultKind.BadGateway:
                return await WriteAsync(context, Reply.Page(Pages.Gateway(502, "Bad Gateway"), 502));
            case FaultKind.GatewayTimeout:
                return await WriteAsync(context, Reply.Page(Pages.Gateway(504, "Gateway Time-out"), 504));
            case FaultKind.HtmlInstead:
                return await WriteAsync(context, Reply.Page(Pages.Login(dashboard), 200));
            case FaultKind.RedirectElsewhere:
                context.Response.Headers.Location = "https://elsewhere.invalid/wp-json/";
                return await WriteAsync(context, Reply.Page("", 302));
            case FaultKind.CutBeforeHeaders:
                context.Abort();
                return 0;
            case FaultKind.CutInBody:
                return await CutAsync(context, reply);
            case FaultKind.SlowBody:
                return await DripAsync(context, reply, fault.Delay);
            case FaultKind.Late:
                await Task.Delay(fault.Delay, context.RequestAborted);
                return await WriteAsync(context, reply);
            default:
                return await WriteAsync(context, reply);
        }
    }

    private static async Task<int> WriteAsync(HttpContext context, Reply reply)
    {
        Start(context, reply);
        if (!HttpMethods.IsHead(context.Request.Method) && reply.Body.Length > 0)
            await context.Response.Body.WriteAsync(reply.Body, context.RequestAborted);
        return reply.Status;
    }

    private static async Task<int> CutAsync(HttpContext context, Reply reply)
    {
        Start(context, reply);
        context.Response.ContentLength = reply.Body.Length;
        await context.Response.Body.WriteAsync(reply.Body.AsMemory(0, reply.Body.Length / 2), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
        return reply.Status;
    }

    private static async Task<int> DripAsync(HttpContext context, Reply reply, TimeSpan whole)
    {
        const int Pieces = 10;
        Start(context, reply);
        var size = Math.Max(1, (reply.Body.Length + Pieces - 1) / Pieces);
        foreach (var piece in reply.Body.Chunk(size))
        {
            await context.Response.Body.WriteAsync(piece, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(whole / Pieces, context.RequestAborted);
        }

        return reply.Status;
    }

    private static void Start(HttpContext context, Reply reply)
    {
        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = reply.ContentType;
        context.Response.Headers.Link = $"<{context.Request.Scheme}://{context.Request.Host}/wp-json/>; rel=\"https://api.w.org/\"";
        context.Response.Headers.CacheControl = "no-cache, must-revalidate, max-age=0, no-store, private";
        foreach (var (name, value) in reply.Headers)
        {
            if (name == "Link")
                context.Response.Headers.Append(name, value);
            else
                context.Response.Headers[name] = value;
        }
    }
}
