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

    public static string OldKeyRemains(object? key, string? change, string? command) =>
        $"The new key works and was returned. The old key, {key}, could not be {change} and may still work. Run {command} to try again.";

    public static string KeyNotReplaced(object? key, Uri? dashboard, string? reason) =>
        $"{key} of {dashboard} {reason}. Nothing was sent for it.";

    public static string KeyOpensVersion1(object? key, Uri? dashboard, string? change) =>
        $"{key} of {dashboard} also opens mainwp/v1, and the new key does not. The server refuses its consumer key and secret once the old key is {change}.";

    public static string OwnKeyIsReplaced(object? key, Uri? dashboard) =>
        $"{key} is the key of this session with {dashboard}. Pipe the new key into Connect-MainWp, because the session cannot send anything afterwards.";

    public static string KeyOfAnotherUser(object? user, Uri? dashboard, object? oldUser) =>
        $"The new key acts as user {user} of {dashboard}, who owns the key of this session. The old key acted as user {oldUser}.";

    public static string UnusedKeyUnknown(string? ids) =>
        $"One of the keys {ids} was created and is not used, but it is not known which one. Check them with Get-MainWpApiKey.";

    public const string NoKeyLeft = "No unused key remains.";

    public static string UnusedKeyMayRemain(string? description, string? ending, string? reason) =>
        $"An unused key '{description}'{ending} may remain ({reason}). Look for it with Get-MainWpApiKey and remove it.";

    public const string KeyForVersion2Only = "The key opens mainwp/v2. Credentials for mainwp/v1 can only be created in the dashboard, under API Access.";

    public static string DescriptionStoredAs(Uri? dashboard, string? description) =>
        $"{dashboard} stored the description as '{description}'.";

    public static string OldKeyWorks(string key, string outcome) =>
        $"The old key, {key}, still works. {outcome}";
}
