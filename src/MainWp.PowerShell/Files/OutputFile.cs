namespace MainWp.PowerShell.Files;

/// <summary>A file that a command writes, with the rules of Out-File: an existing one is replaced unless it is read-only or must not be clobbered.</summary>
/// <param name="path">Its path in the file system.</param>
/// <param name="noClobber">Refuses to replace a file.</param>
/// <param name="force">Replaces also a read-only file.</param>
internal sealed class OutputFile(string path, bool noClobber, bool force)
{
    /// <summary>Its path in the file system.</summary>
    public string Path { get; } = path;

    /// <summary>Checks that the file can be written, before any work is done for it.</summary>
    /// <exception cref="MainWpException">FileUnusable or Conflict.</exception>
    public void Check()
    {
        if (Directory.Exists(Path))
            throw Unusable(Messages.PathIsFolder);
        if (System.IO.Path.GetDirectoryName(Path) is { Length: > 0 } folder && !Directory.Exists(folder))
            throw Unusable(Messages.FolderMissing(folder));
        if (!File.Exists(Path))
            return;
        if (noClobber)
            throw new MainWpException(ErrorKind.Conflict, Messages.FileExists(Path));
        if (!force && IsReadOnly())
            throw Unusable(Messages.FileReadOnly);
    }

    /// <summary>Writes the file as a whole.</summary>
    /// <exception cref="MainWpException">FileUnusable or Conflict; an old file is then as it was.</exception>
    public FileInfo Write(byte[] content)
    {
        Check();
        try
        {
            if (File.Exists(Path) && IsReadOnly())
                File.SetAttributes(Path, File.GetAttributes(Path) & ~FileAttributes.ReadOnly);
            WholeFile.Replace(Path, next => new FileStream(next, FileMode.CreateNew, FileAccess.Write, FileShare.None), file => file.Write(content, 0, content.Length));
            return new FileInfo(Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw Unusable(e.Message, e);
        }
    }

    private bool IsReadOnly() => (File.GetAttributes(Path) & FileAttributes.ReadOnly) != 0;

    private MainWpException Unusable(string reason, Exception? inner = null) => new(ErrorKind.FileUnusable, Messages.FileNotWritten(Path, reason.TrimEnd('.')), inner);
}
