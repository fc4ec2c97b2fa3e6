namespace MainWp.PowerShell.Files;

/// <summary>Writes files as a whole: whoever reads one meanwhile, or after a failure, has the old one or the new one.</summary>
internal static class WholeFile
{
    /// <summary>Writes a new file beside the old one and puts it in its place.</summary>
    /// <param name="path">The file.</param>
    /// <param name="create">Makes the new file, which must not exist yet.</param>
    /// <param name="write">Fills it.</param>
    public static void Replace(string path, Func<string, FileStream> create, Action<FileStream> write)
    {
        var next = $"{path}.{Guid.NewGuid():N}.new";
        try
        {
            using (var file = create(next))
            {
                write(file);
                file.Flush(flushToDisk: true);
            }
            if (File.Exists(path))
                File.Replace(next, path, null);
            else
                File.Move(next, path);
        }
        finally
        {
            File.Delete(next);
        }
    }
}
