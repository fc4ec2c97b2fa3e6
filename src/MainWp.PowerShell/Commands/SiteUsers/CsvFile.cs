namespace MainWp.PowerShell.Commands;

/// <summary>A file of users to import, as it is.</summary>
/// <param name="Name">The name, with .csv or .txt: the server refuses others.</param>
/// <param name="Bytes">The content.</param>
internal sealed record CsvFile(string Name, byte[] Bytes)
{
    /// <summary>Reads the file.</summary>
    /// <exception cref="MainWpException">InvalidArgument; nothing was sent.</exception>
    public static CsvFile Read(string path)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        if (extension is not (".csv" or ".txt"))
            throw Refused(Messages.NotACsvFile(path));
        try
        {
            var bytes = File.ReadAllBytes(path);
            return bytes.Length > 0 ? new CsvFile(Path.GetFileName(path), bytes) : throw Refused(Messages.FileEmpty(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw Refused($"'{path}' cannot be read: {e.Message}", e);
        }
    }

    private static MainWpException Refused(string message, Exception? cause = null) => new(ErrorKind.InvalidArgument, Messages.NotSent(message), cause);
}
