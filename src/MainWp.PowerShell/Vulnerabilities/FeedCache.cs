using MainWp.Http;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Files;
using MainWp.PowerShell.Loading;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Vulnerabilities;

/// <summary>
/// The downloaded feed in this user's cache. It is downloaded at most once in 30 minutes, as its publisher requires, and replaced as a
/// whole by a file that was read to its end.
/// </summary>
/// <param name="folder">The folder that it is in.</param>
/// <param name="download">Where it comes from.</param>
/// <param name="clock">The time, for its age.</param>
internal sealed class FeedCache(string folder, FeedDownload download, Clock clock)
{
    private const string Activity = "Downloading the vulnerability feed";
    private const int Megabyte = 1024 * 1024;

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(30);

    /// <summary>The file.</summary>
    public string Path { get; } = System.IO.Path.Combine(folder, "vulnerabilities.json");

    /// <summary>How old the file is; null where there is none.</summary>
    public TimeSpan? Age => File.Exists(Path) ? clock.Now() - new DateTimeOffset(File.GetLastWriteTimeUtc(Path)) : null;

    /// <summary>The path of a feed that is less than half an hour old. If the one in the cache is older, a new one is downloaded. If that fails, the old one is used with a warning.</summary>
    /// <param name="key">The key of the publisher; asked for only where something is downloaded.</param>
    /// <param name="pipeline">Where warnings and progress go.</param>
    /// <param name="stop">Ends the download.</param>
    /// <exception cref="MainWpException">The key is missing or refused, or whatever kept the feed away where there is no older one.</exception>
    public async Task<string> CurrentAsync(Func<Secret> key, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (Age is { } age && age >= TimeSpan.Zero && age < Fresh)
            return Path;
        var given = key();
        try
        {
            await DownloadAsync(given, pipeline, stop);
        }
        catch (MainWpException e) when (e.Kind != ErrorKind.Unauthorized && Age is { } old)
        {
            pipeline.WriteWarning(Messages.OldFeed(e.Message, old));
        }
        return Path;
    }

    private async Task DownloadAsync(Secret key, IPipelineWriter pipeline, CancellationToken stop)
    {
        try
        {
            PrivateFile.CreateFolder(folder);
            await WholeFile.ReplaceAsync(
                Path, PrivateFile.Create, file => download.WriteToAsync(key.Reveal(), file, new PostedProgress<(long Read, long? Total)>(Tell), stop), next => FeedFile.ReadAsync(next, _ => false, null, stop));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new MainWpException(ErrorKind.FileUnusable, Messages.CacheUnusable(folder, e.Message), e);
        }
        finally
        {
            pipeline.WriteProgress(new Progress(Activity, "", IsDone: true));
        }

        void Tell((long Read, long? Total) done) => pipeline.WriteProgress(done.Total is { } total and > 0
            ? new Progress(Activity, $"{done.Read / Megabyte} of {total / Megabyte} MB", (int)(100 * done.Read / total))
            : new Progress(Activity, $"{done.Read / Megabyte} MB"));
    }
}
