using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace MainWp.PowerShell.Rollouts;

/// <summary>
/// Keeps others from working on a plan, with a file beside it that says who does. The lock of a process that has ended on this machine is
/// taken over. For another machine only a person can decide.
/// </summary>
internal sealed class RolloutLock : IDisposable
{
    private const int MostTries = 20;

    // Seconds. Linux calculates the start of a process from the present time of the clock, which may have been set since.
    private const long ClockDrift = 60;

    private readonly string _path;

    private RolloutLock(string path) => _path = path;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="MainWpException">RolloutInUse with the owner of the lock; FileUnusable if no file can be written there.</exception>
    public static RolloutLock Take(string plan)
    {
        var path = PathOf(plan);
        var owner = "";
        for (var tries = 1; tries <= MostTries; tries++)
        {
            try
            {
                using var fresh = Open(path, FileMode.CreateNew);
                return Sign(fresh, plan);
            }
            catch (IOException) when (File.Exists(path))
            {
                if (TakeOver(plan, tries == MostTries, out owner) is { } taken)
                    return taken;
                if (owner.Length > 0)
                    throw new MainWpException(ErrorKind.RolloutInUse, Messages.RolloutInUse(plan, owner, path));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
            {
                throw Unusable(plan, e);
            }
        }
        throw new MainWpException(ErrorKind.RolloutInUse, Messages.RolloutInUse(plan, Messages.SomebodyElse, path));
    }

    public void Dispose()
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            try
            {
                File.Delete(_path);
                return;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Another process is reading the file to see whose it is.
                Thread.Sleep(5);
            }
        }
    }

    // Only the process that opens the file exclusively may decide, and it writes its own name into this same file. A file without a name is being signed, or was left by a process that ended before it could sign.
    private static RolloutLock? TakeOver(string plan, bool mayBeUnsigned, out string owner)
    {
        owner = "";
        try
        {
            using var file = Open(PathOf(plan), FileMode.Open);
            using var reader = new StreamReader(file, Encoding.UTF8);
            var lines = reader.ReadToEnd().Split('\n');
            if (lines.Length < 5 && !mayBeUnsigned)
            {
                Thread.Sleep(5);
                return null;
            }
            if (lines.Length >= 5 && IsAlive(lines))
            {
                owner = Messages.LockOwner(lines[0], lines[1], lines[3], lines[4]);
                return null;
            }
            file.SetLength(0);
            return Sign(file, plan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Just being written, just gone, or of another user.
            Thread.Sleep(5);
            return null;
        }
    }

    private static RolloutLock Sign(FileStream file, string plan)
    {
        var path = PathOf(plan);
        using var self = Process.GetCurrentProcess();
        var text = string.Join("\n", Environment.MachineName, self.Id.ToString(CultureInfo.InvariantCulture), Stamp(self), Environment.UserName, DateTimeOffset.Now.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture));
        var content = Encoding.UTF8.GetBytes(text);
        try
        {
            file.Write(content, 0, content.Length);
            file.Flush(flushToDisk: true);
            return new RolloutLock(path);
        }
        catch (IOException e)
        {
            // The disk is full. A lock file without a name would only make others wait.
            file.Dispose();
            File.Delete(path);
            throw Unusable(plan, e);
        }
    }

    private static string PathOf(string plan) => plan + ".lock";

    // Without a buffer, closing the file does not write again what could not be written.
    private static FileStream Open(string path, FileMode mode) => new(path, mode, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);

    private static MainWpException Unusable(string plan, Exception reason) => new(ErrorKind.FileUnusable, Messages.RolloutFileUnusable(plan, reason.Message.TrimEnd('.')), reason);

    private static bool IsAlive(string[] lines)
    {
        if (!lines[0].Equals(Environment.MachineName, StringComparison.OrdinalIgnoreCase) || !int.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return true;
        try
        {
            using var process = Process.GetProcessById(id);
            // The number may belong to another process by now.
            return !long.TryParse(Stamp(process), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var start)
                || !long.TryParse(lines[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var written)
                || Math.Abs(start - written) <= ClockDrift;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static string Stamp(Process process)
    {
        try
        {
            return new DateTimeOffset(process.StartTime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or NotSupportedException)
        {
            return "";
        }
    }
}
