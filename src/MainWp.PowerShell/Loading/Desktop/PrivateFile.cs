namespace MainWp.PowerShell.Loading;

/// <summary>On Windows a user's application data is private already.</summary>
internal static class PrivateFile
{
    /// <summary>A new file.</summary>
    public static FileStream Create(string path) => new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);

    /// <summary>A file that nobody else opens meanwhile.</summary>
    public static FileStream Lock(string path) => new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    /// <summary>A folder, where it is not there yet.</summary>
    public static void CreateFolder(string path) => Directory.CreateDirectory(path);

    /// <summary>The length of a file.</summary>
    public static long LengthOf(string path) => new FileInfo(path).Length;
}
