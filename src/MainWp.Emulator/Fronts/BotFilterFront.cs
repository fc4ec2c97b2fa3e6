using System.Text;
using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.Fronts;

/// <summary>A filter that takes every client for a bot.</summary>
internal sealed class BotFilterFront(Func<Reply> answer) : Front
{
    public static Front? Make(string value) => value switch
    {
        "message" => new BotFilterFront(() => Json("{\"message\": \"Access denied by the bot filter of this host. If you are no bot, ask the host to allow your address.\"}")),
        "page" => new BotFilterFront(() => Reply.Foreign(200, "<!DOCTYPE html>\n<html><head><title>One moment, please</title></head><body><p>Your browser is being checked.</p></body></html>\n")),
        "list" => new BotFilterFront(() => Json("[]")),
        "object" => new BotFilterFront(() => Json("{}")),
        _ => FrontPages.Status(value) is { } status ? new BotFilterFront(() => FrontPages.Refusal(status)) : null,
    };

    public override Reply? Answer(FrontRequest request) => answer();

    private static Reply Json(string body) => new() { Body = Encoding.UTF8.GetBytes(body), ContentType = "application/json", IsWordPress = false };
}
