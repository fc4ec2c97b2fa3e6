using System.IO.Compression;

namespace MainWp;

/// <summary>Reads a feed from a file, packed with gzip or not.</summary>
internal static class FeedFile
{
    // The reader asks for pieces that are larger, and gets them without a copy.
    private const int Buffer = 4096;

    /// <summary>Identifies the content of a file; null if the file is not there.</summary>
    public static string? IdentityOf(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? $"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks}" : null;
    }

    /// <summary>Reads the records about some software.</summary>
    /// <exception cref="MainWpException">FileUnusable: it cannot be read, is not a feed, or is incomplete.</exception>
    public static async Task<FeedReading> ReadAsync(string path, Func<SoftwareKey, bool> isWanted, IProgress<(long Read, long? Total)>? progress, CancellationToken stop)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, Buffer, FileOptions.SequentialScan);
            var isPacked = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
            file.Position = 0;
            using Stream feed = isPacked ? new GZipStream(file, CompressionMode.Decompress) : file;
            var reading = await VulnerabilityFeed.ReadAsync(feed, isWanted, progress is null ? null : new Step(() => progress.Report((file.Position, file.Length))), stop).ConfigureAwait(false);
            return reading.IsCut ? throw Unusable(path, Messages.FeedCut(reading.Total)) : reading;
        }
        catch (MainWpException e) when (e.Kind == ErrorKind.FileUnusable && !e.Message.StartsWith(path, StringComparison.Ordinal))
        {
            throw Unusable(path, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or NotSupportedException)
        {
            throw Unusable(path, e.Message);
        }
    }

    private static MainWpException Unusable(string path, string reason) => new(ErrorKind.FileUnusable, $"{path}: {reason}");

    private sealed class Step(Action report) : IProgress<long>
    {
        public void Report(long value) => report();
    }
}
