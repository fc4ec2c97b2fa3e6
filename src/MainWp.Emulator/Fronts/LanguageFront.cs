using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.Fronts;

/// <summary>A plugin for several languages, which puts one before every address.</summary>
internal sealed class LanguageFront(string language) : Front
{
    public override Reply? Answer(FrontRequest request)
    {
        if (request.Path.StartsWith("/wp-admin", StringComparison.Ordinal) || request.Path == "/wp-login.php")
            return null;
        var prefix = "/" + language;
        if (request.Path != prefix && !request.Path.StartsWith(prefix + "/", StringComparison.Ordinal))
            return FrontPages.Redirect(302, prefix + request.PathAndQuery);
        request.Path = request.Path.Length == prefix.Length ? "/" : request.Path[prefix.Length..];
        return null;
    }
}
