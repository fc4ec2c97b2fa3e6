using System.Net;
using System.Text.Json.Nodes;
using MainWp.Emulator.Hosting;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Fronts;

/// <summary>What fronts answer: pages of their own, and what WordPress says when it dies.</summary>
internal static class FrontPages
{
    public static Reply Refusal(int status) => Reply.Foreign(
        status,
        Pages.Gateway(status, status switch
        {
            200 => "One moment please",
            403 => "Forbidden",
            405 => "Method Not Allowed",
            406 => "Not Acceptable",
            _ => ((HttpStatusCode)status).ToString(),
        }));

    public static Reply Redirect(int status, string address)
    {
        var reply = Reply.Foreign(status, "");
        reply.Headers["Location"] = address;
        return reply;
    }

    /// <summary>An error of WordPress before or after REST: JSON if the client accepts it, otherwise a page.</summary>
    public static Reply Died(FrontRequest request, string code, string message, int status)
    {
        if (!request.AcceptsJson)
            return Reply.Page($"<!DOCTYPE html>\n<html><head><title>WordPress</title></head><body><div class=\"wp-die-message\"><p>{message}</p></div></body></html>\n", status) with { IsWordPress = false };
        var body = new JsonObject { ["code"] = code, ["message"] = message, ["data"] = new JsonObject { ["status"] = status }, ["additional_errors"] = new JsonArray() };
        return Reply.Json(new RestAnswer(body, status), "") with { IsWordPress = false };
    }

    public static Reply RestError(FrontRequest request, string code, string message, int status) =>
        Reply.Json(new RestAnswer(new RestError(code, request.Dashboard.Say(message), status).ToJson(request.Dashboard.Say), status), "");

    /// <summary>A status that a page may have; null if the text is not one.</summary>
    public static int? Status(string text) => int.TryParse(text, out var status) && status is >= 200 and <= 599 ? status : null;
}
