using MainWp.Emulator.Access;
using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.Fronts;

/// <summary>The password of a staging host, which the web server asks for.</summary>
internal sealed class BasicFront(string user, string password) : Front
{
    public static Front? Make(string value) => value.Split('-', 2) is [{ Length: > 0 } user, var password] ? new BasicFront(user, password) : null;

    public override Reply? Answer(FrontRequest request)
    {
        if (BasicCredentials.Read(request.Headers.Authorization.ToString()) is { } given && given == new BasicCredentials(user, password))
            return null;
        var reply = FrontPages.Refusal(401);
        reply.Headers["WWW-Authenticate"] = "Basic realm=\"Staging\"";
        return reply;
    }
}
