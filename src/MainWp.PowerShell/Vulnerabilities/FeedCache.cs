using System.Runtime.InteropServices;
using MainWp.Http;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Loading;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Vulnerabilities;

/// <summary>
/// The downloaded feed in this user's cache. It is asked for at most once in 30 minutes, which is what its publisher allows, and replaced
/// as a whole, by a file that was read to its end.
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

    /// <summary>The cache folder of this user: MAINWP_CACHE_HOME, else mainwp below the user's folder for caches.</summary>
    public static string FolderOfUser(Func<string, string?> variable)
    {
        if (variable("MAINWP_CACHE_HOME") is { Length: > 0 } own)
            return own;
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
            return System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "MainWp", "Cache");
        var home = variable("XDG_CACHE_HOME") is { } given && System.IO.Path.IsPathRooted(given) ? given : System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        return System.IO.Path.Combine(home, "mainwp");
    }

    /// <summary>The path of the feed, which was downloaded now where the one in the cache is old. An old one is as good as none only where there is none.</summary>
    /// <param name="key">The key of the publisher; asked for only where something is downloaded.</param>
    /// <param name="pipeline">Where warnings and progress go.</param>
    /// <param name="stop">Ends the download.</param>
    /// <exception cref="MainWpException">Whatever kept the feed away, where there is no older one.</exception>
    public async Task<string> CurrentAsync(Func<Secret> key, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (Age is { } age && age >= TimeSpan.Zero && age < Fresh)
            return Path;
        try
        {
            await DownloadAsync(key(), pipeline, stop);
        }
        catch (MainWpException e) when (Age is { } old && e.Kind is not (ErrorKind.Unauthorized or ErrorKind.CredentialRequired or ErrorKind.VaultRequired or ErrorKind.VaultFailed))
        {
            pipeline.WriteWarning(Messages.OldFeed(e.Message, old));
        }
        return Path;
    }

    private async Task DownloadAsync(Secret key, IPipelineWriter pipeline, CancellationToken stop)
    {
        var next = $"{Path}.{Guid.NewGuid():N}.new";
        try
        {
            PrivateFile.CreateFolder(folder);
            using (var file = PrivateFile.Create(next))
                await download.WriteToAsync(key.Reveal(), file, new PostedProgress<(long Read, long? Total)>(Tell), stop);
            await FeedFile.ReadAsync(next, _ => false, null, stop);
            if (File.Exists(Path))
                File.Replace(next, Path, null);
            else
                File.Move(next, Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new MainWpException(ErrorKind.FileUnusable, Messages.CacheUnusable(folder, e.Message), e);
        }
        finally
        {
            pipeline.WriteProgress(new Progress(Activity, "", IsDone: true));
            File.Delete(next);
        }

        void Tell((long Read, long? Total) done) => pipeline.WriteProgress(done.Total is { } total and > 0
            ? new Progress(Activity, $"{done.Read / Megabyte} of {total / Megabyte} MB", (int)(100 * done.Read / total))
            : new Progress(Activity, $"{done.Read / Megabyte} MB"));
    }
}
