using System.Globalization;
using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.Fronts;

/// <summary>A cache that takes answers of the API for pages.</summary>
/// <param name="brand">How it marks its answers.</param>
/// <param name="ignoresQuery">Whether it keeps one answer for each path, whatever was asked behind it.</param>
internal sealed class PageCacheFront(string brand, bool ignoresQuery) : Front
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, (Reply Reply, DateTimeOffset Stored)> _pages = [];

    public static Front? Make(string value) =>
        value is "litespeed" or "cloudflare" or "nginx" or "varnish" or "silent" ? new PageCacheFront(value, ignoresQuery: false) : null;

    public static Front? MakeBlind(string value) => value is "nginx" or "litespeed" or "silent" ? new PageCacheFront(value, ignoresQuery: true) : null;

    public override Reply? Answer(FrontRequest request)
    {
        if (request.IsChange || !_pages.TryGetValue(KeyOf(request), out var page) || request.Now - page.Stored > Kept)
            return null;
        var isRefused = brand == "varnish" && request.Headers.CacheControl.ToString().Contains("no-cache", StringComparison.OrdinalIgnoreCase);
        return isRefused ? null : Marked(page.Reply, isHit: true, request.Now - page.Stored);
    }

    public override Reply Change(FrontRequest request, Reply reply)
    {
        if (request.IsChange || reply is not { Status: 200, Delivery: Delivery.Whole })
            return reply;
        _pages[KeyOf(request)] = (reply, request.Now);
        return Marked(reply, isHit: false, TimeSpan.Zero);
    }

    private string KeyOf(FrontRequest request) => ignoresQuery ? request.Path : request.PathAndQuery;

    private Reply Marked(Reply reply, bool isHit, TimeSpan age)
    {
        var marked = reply with { Headers = new(reply.Headers) };
        var (name, value) = brand switch
        {
            "litespeed" => ("X-LiteSpeed-Cache", isHit ? "hit" : "miss"),
            "cloudflare" => ("CF-Cache-Status", isHit ? "HIT" : "MISS"),
            "nginx" => ("X-Cache", isHit ? "HIT" : "MISS"),
            _ => ("Age", ((long)age.TotalSeconds).ToString(CultureInfo.InvariantCulture)),
        };
        if (brand != "silent" && (brand != "varnish" || isHit))
            marked.Headers[name] = value;
        return marked;
    }
}
