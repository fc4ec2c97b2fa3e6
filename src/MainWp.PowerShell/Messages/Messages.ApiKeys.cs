namespace MainWp.PowerShell;

/// <content>About API keys.</content>
internal static partial class Messages
{
    public static string LastEnabledKey(string key, Uri dashboard) =>
        $"{key} is the last enabled API key of {dashboard}. MainWP before 6.1.1 switches its whole REST API mainwp/v2 off then, for keys and for application passwords, until a key is enabled in the dashboard under API Access.";

    public static string OwnKeyIsRemoved(string key, Uri? dashboard) =>
        $"{key} is the key of this session with {dashboard}: it is removed last, and the session can do nothing with it afterwards.";

    public static string OwnKeyIsChanged(string key, Uri? dashboard) =>
        $"{key} is the key of this session with {dashboard}: it is changed last, and the session can do less or nothing afterwards.";
}
