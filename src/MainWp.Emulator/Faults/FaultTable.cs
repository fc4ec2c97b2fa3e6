using System.Globalization;
using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.Faults;

/// <summary>The one list of faults. Both services answer by it.</summary>
internal static class FaultTable
{
    public static IReadOnlyList<FaultRow> All { get; } =
    [
        new(FaultKind.Throttled, "429", false, "429 with Retry-After", (fault, _, _) => Later(fault, 429, "Too Many Requests")),
        new(FaultKind.Unavailable, "503", false, "503 with Retry-After", (fault, _, _) => Later(fault, 503, "Service Unavailable")),
        new(FaultKind.PhpFatal, "500", false, "the page of a PHP fatal error", (_, _, pages) => Reply.Foreign(500, pages.Fatal())),
        new(FaultKind.BadGateway, "502", false, "the page of a proxy", (_, _, _) => Gateway(502, "Bad Gateway")),
        new(FaultKind.GatewayTimeout, "504", false, "the page of a proxy", (_, _, _) => Gateway(504, "Gateway Time-out")),
        new(FaultKind.CutBeforeHeaders, "cut", false, "the connection ends before the first byte", (_, reply, _) => reply with { Delivery = Delivery.None }),
        new(FaultKind.CutInBody, "cut-body", true, "the connection ends in the middle of the body", (_, reply, _) => reply with { Delivery = Delivery.Half }),
        new(FaultKind.SlowBody, "slow-body", true, "the body comes in small pieces", (fault, reply, _) => reply with { Delivery = Delivery.InPieces, Delay = fault.Delay }),
        new(FaultKind.Late, "late", true, "the answer comes late", (fault, reply, _) => reply with { Delay = fault.Delay }),
        new(FaultKind.HtmlInstead, "html", false, "a login page with status 200", (_, _, pages) => Reply.Foreign(200, pages.Login())),
        new(FaultKind.RedirectElsewhere, "redirect", false, "302 to another host", (_, _, _) => new Reply { Status = 302, IsWordPress = false, Headers = { ["Location"] = "https://elsewhere.invalid/wp-json/" } }),
    ];

    public static FaultRow Of(FaultKind kind) => All.Single(row => row.Kind == kind);

    /// <summary>What is sent for a request that ran into a fault, or into none.</summary>
    public static async Task<Reply> AnswerAsync(Fault? fault, FaultPages pages, Func<Task<Reply>> work)
    {
        if (fault is null)
            return await work();
        var row = Of(fault.Kind);
        var reply = row.DoesWork || fault.WorkIsDone ? await work() : new Reply();
        return row.Answer(fault, reply, pages);
    }

    private static Reply Later(Fault fault, int status, string title)
    {
        var reply = Gateway(status, title);
        reply.Headers["Retry-After"] = Math.Ceiling(fault.RetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return reply;
    }

    private static Reply Gateway(int status, string title) => Reply.Foreign(status, Pages.Gateway(status, title));
}
