namespace MainWp.PowerShell;

/// <summary>What is said about sessions.</summary>
internal static partial class Messages
{
    public static string SessionNotChosen(Uri current) =>
        $"{current} became the current session only because another one was disconnected. Nothing was sent. Use -Session to choose the dashboard, or connect again.";

    public const string NoSessionCurrent = "No session is current, because the last attempt to connect failed. Nothing was sent. Connect again, or use -Session with one of the open sessions.";

    public static string CurrentNow(Uri address) => $"{address} is the current session now. Use -Session to change something there, or connect to it again.";
}
