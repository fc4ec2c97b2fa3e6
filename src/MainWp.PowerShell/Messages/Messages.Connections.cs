namespace MainWp.PowerShell;

/// <content>About connections, given and saved.</content>
internal static partial class Messages
{
    public const string ProxyWithSecret = "-Proxy must not contain a user name or password. Use -ProxyCredential for them. Nothing was sent.";

    public static string LoopbackThroughProxy(Uri address) =>
        $"With -Proxy the credential for {address} would leave this machine unencrypted. Nothing was sent. Connect without -Proxy, or use -AllowUnencryptedAuthentication if the way to the proxy is private.";

    public static string SavedForOther(string name, string field, string now, string then) =>
        $"The file of saved connections has {field} '{now}' for '{name}', but its secrets were saved with '{then}'. Nothing was sent. Connect with the credential and save the connection again.";

    public static string FileUnusable(string path, string reason) => $"The file of saved connections, {path}, cannot be used: {reason}. Fix it, or remove it and save the connections again.";

    public const string FileIsEmpty = "it is empty or not a file";

    public static string FileIsTooLarge(long size) => $"it has {size / 1024 / 1024} MB, and this module writes at most 4";

    public static string ApiRootNotValid(string name) => $"ApiRoot of '{name}' is not a path on its dashboard";
}
