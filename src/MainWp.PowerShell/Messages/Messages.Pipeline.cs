namespace MainWp.PowerShell;

/// <content>Texts about pipeline.</content>
internal static partial class Messages
{
    public static string NotAttempted(object? target, int count, Uri? dashboard) =>
        $"{target}: not attempted, because the last {count} requests to {dashboard} failed for a reason that applies to all.";
}
