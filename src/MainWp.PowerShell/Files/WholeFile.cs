namespace MainWp.PowerShell.Files;

/// <summary>Files that are replaced as a whole. A reader meanwhile, or after a failure of the computer, gets the old file or the new one.</summary>
internal static class WholeFile
{
    /// <summary>Writes a new file beside the old one and puts it in its place.</summary>
    /// <param name="path">The file.</param>
    /// <param name="create">Makes the new file, which must not exist yet.</param>
    /// <param name="write">Fills it.</param>
    public static void Replace(string path, Func<string, FileStream> create, Action<FileStream> write)
    {
        var next = NextOf(path);
        try
        {
            using (var file = create(next))
            {
                write(file);
                file.Flush(flushToDisk: true);
            }
            Put(next, path);
        }
        finally
        {
            File.Delete(next);
        }
    }

    /// <summary>The same for content that arrives over time and is checked before it replaces the old file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="create">Makes the new file, which must not exist yet.</param>
    /// <param name="write">Fills it.</param>
    /// <param name="check">Gets the path of the new file, and throws if the old one should stay.</param>
    public static async Task ReplaceAsync(string path, Func<string, FileStream> create, Func<FileStream, Task> write, Func<string, Task> check)
    {
        var next = NextOf(path);
        try
        {
            using (var file = create(next))
            {
                await write(file);
                file.Flush(flushToDisk: true);
            }
            await check(next);
            Put(next, path);
        }
        finally
        {
            File.Delete(next);
        }
    }

    private static string NextOf(string path) => $"{path}.{Guid.NewGuid():N}.new";

    private static void Put(string next, string path)
    {
        if (File.Exists(path))
            File.Replace(next, path, null);
        else
            File.Move(next, path);
    }
}
