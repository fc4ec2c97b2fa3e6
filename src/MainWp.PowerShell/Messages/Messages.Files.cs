namespace MainWp.PowerShell;

/// <content>Texts about files.</content>
internal static partial class Messages
{
    public static string SeveralFiles(string? path, int count) =>
        $"The wildcards in '{path}' match {count} files, and the command needs one. Use -LiteralPath to take them literally.";

    public static string NotAFilePath(string? path) =>
        $"'{path}' is not a path of the file system.";

    public const string PathIsFolder = "it is a folder. Use the path of a file";

    public static string FolderMissing(string? folder) =>
        $"the folder '{folder}' does not exist. Create it first";

    public static string FileExists(string? path) =>
        $"The file '{path}' exists, and -NoClobber keeps it. Use another path.";

    public const string FileReadOnly = "it is read-only. Use -Force to replace it";

    public static string FileNotWritten(string? path, string? reason) =>
        $"The file '{path}' cannot be written: {reason}.";
}
