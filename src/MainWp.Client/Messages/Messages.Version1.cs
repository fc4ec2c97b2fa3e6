namespace MainWp;

/// <content>Texts about version1.</content>
internal static partial class Messages
{
    public static string NotInVersion1(object? subject, object? what, Uri? dashboard) =>
        $"{subject}: mainwp/v1 does not support {what}, and the session with {dashboard} has only a legacy key. Nothing was sent. Connect with -ApiKey and a key of mainwp/v2, which is created in the dashboard under API Access.";

    public const string ChildDidNotConfirm = "The child site did not confirm the update.";

    public const string StillListedAfterSync = "The site still lists it after a sync.";
}
