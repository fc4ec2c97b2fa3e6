namespace MainWp.PowerShell;

/// <content>About requests to any route.</content>
internal static partial class Messages
{
    public static string NoBody(HttpMethod verb) => $"{verb} has no body. Use -Query, or another -Method. Nothing was sent.";

    public static string NoPages(HttpMethod verb) => $"-Paginate works with GET only, not with {verb}. Nothing was sent.";

    public static string NotAContentType(string text) => $"'{text}' is not a valid Content-Type. Nothing was sent.";

    public static string OneSessionForChange(string request, int sessions) => $"{request} is a change, and there are {sessions} sessions. Use -Session with one session. Nothing was sent.";
}
