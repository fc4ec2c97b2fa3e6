using System.Security.Cryptography;
using System.Text;

namespace MainWp;

/// <summary>The page that the browser shows afterwards. It removes the query from the address bar and the history of the tab, loads nothing, and sends no referrer.</summary>
internal static class LoopbackPage
{
    private const string Script = "history.replaceState(null,'','/');";

    private static readonly string ScriptHash = HashOf(Script);

    /// <summary>A whole answer with that status.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="told">The text for the person, without markup, instead of the text of the status.</param>
    public static byte[] For(int status, string? told = null)
    {
        var (reason, text) = status switch
        {
            200 => ("OK", Messages.SignedIn),
            403 => ("Forbidden", Messages.OtherSignIn),
            404 => ("Not Found", Messages.NothingHere),
            410 => ("Gone", Messages.SignInOver),
            _ => ("Bad Request", Messages.RequestUnreadable),
        };
        var html = $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"referrer\" content=\"no-referrer\"><title>PowerShell</title><script>{Script}</script></head><body><p>{told ?? text}</p></body></html>";
        var head = $"HTTP/1.1 {status} {reason}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {Encoding.UTF8.GetByteCount(html)}\r\nConnection: close\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n"
            + $"X-Content-Type-Options: nosniff\r\nContent-Security-Policy: default-src 'none'; script-src 'sha256-{ScriptHash}'; frame-ancestors 'none'\r\n\r\n";
        return Encoding.UTF8.GetBytes(head + html);
    }

    private static string HashOf(string text)
    {
        using var hash = SHA256.Create();
        return Convert.ToBase64String(hash.ComputeHash(Encoding.UTF8.GetBytes(text)));
    }
}
