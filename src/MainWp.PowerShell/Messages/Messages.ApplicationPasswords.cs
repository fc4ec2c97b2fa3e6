namespace MainWp.PowerShell;

/// <content>Texts about application passwords.</content>
internal static partial class Messages
{
    public static string SeveralPasswords(string? given, int count, object? user, Uri? dashboard, string? ids) =>
        $"'{given}' matches {count} application passwords of {user} on {dashboard}: {ids}. Use the uuid of the right one.";

    public static string OneUserForPasswords(int count) =>
        $"A uuid or name belongs to one user, and there are {count} users. Use -User with one user, or pipe the application passwords as objects. Nothing was sent.";

    public static string OwnPasswordUnknown(Uri? dashboard) =>
        $"{dashboard} does not say which application password this session uses, because the session signs in another way.";

    public const string PasswordNameEmpty = "The name is empty. Use a name that says what the application password is for. Nothing was sent.";

    public static string OwnPasswordGoes(string? name, Uri? dashboard) =>
        $"{name} is the application password of this session with {dashboard}. It is revoked last, and the session can no longer use wp/v2 and abilities afterwards. Use -ExceptCurrent to keep it.";

    public const string NewNameEmpty = "The new name is empty. Nothing was sent.";
}
