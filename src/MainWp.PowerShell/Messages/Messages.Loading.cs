namespace MainWp.PowerShell;

/// <content>What keeps the module from loading.</content>
internal static partial class Messages
{
    public static string FilesAreBlocked(string folder) =>
        $"Windows blocks the files of the MainWp module in {folder}, because they were downloaded or are on a network share. Run Get-ChildItem {CommandText.Quoted(folder)} -Recurse | Unblock-File, or copy the module to a local folder. Then import it again.";
}
