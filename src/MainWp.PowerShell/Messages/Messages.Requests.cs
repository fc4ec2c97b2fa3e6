namespace MainWp.PowerShell;

/// <content>About requests to any route.</content>
internal static partial class Messages
{
    public static string NoBody(HttpMethod verb) => $"{verb} has no body. Use -Query, or another -Method. Nothing was sent.";

    public static string NoPages(HttpMethod verb) => $"-Paginate works with GET only, not with {verb}. Nothing was sent.";

    public static string NotAContentType(string text) => $"'{text}' is not a valid Content-Type. Nothing was sent.";

    public static string OneSessionForChange(string request, int sessions) => $"{request} is a change, and there are {sessions} sessions. Use -Session with one session. Nothing was sent.";

    public static string BodyTooDeep(int levels) =>
        $"It has more than {levels} levels, or contains itself.";

    public const string BodyKeyNotText = "One of its keys is not text.";

    public static string BodyWithObject(string? type) =>
        $"It contains a whole {type}. Name the fields to send in a hashtable, because a field such as id overrides the id in the route.";

    public const string BodyNumberNotJson = "It contains a number that JSON does not support.";

    public static string BodyNotSent(string? reason) =>
        $"The body cannot be sent. {reason} Nothing was sent.";

    public static string NotJson(string? type) =>
        $"A {type} cannot be sent as JSON. Nothing was sent.";
}
