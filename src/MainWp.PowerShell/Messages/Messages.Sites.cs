namespace MainWp.PowerShell;

/// <content>About sites.</content>
internal static partial class Messages
{
    public static string StoredOtherwise(string given, Uri stored, int id, Uri dashboard) =>
        $"{dashboard} stores {given} as {stored} (site {id}), which is what the site calls itself.";
}
