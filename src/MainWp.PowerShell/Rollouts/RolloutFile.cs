using System.Text;
using MainWp.PowerShell.Files;

namespace MainWp.PowerShell.Rollouts;

/// <summary>A plan in a file. Nobody else changes it until this object is disposed.</summary>
internal sealed class RolloutFile : IRolloutStore
{
    private const int LargestFile = 256 * 1024 * 1024;
    private const string StopEnd = ".stop";

    private readonly string _path;
    private readonly RolloutLock _lock;

    private RolloutFile(string path, Rollout rollout, RolloutLock held)
    {
        (_path, Rollout, _lock) = (path, rollout, held);
        rollout.Path = path;
    }

    public Rollout Rollout { get; }

    public string ResumeCommand => $"Invoke-MainWpRollout -Path {CommandText.Quoted(_path)}";

    public bool IsStopRequested => File.Exists(_path + StopEnd);

    /// <summary>Opens a plan to work on it.</summary>
    /// <exception cref="MainWpException">RolloutInvalid, RolloutInUse or FileUnusable.</exception>
    public static RolloutFile Open(string path)
    {
        // If the file is not valid, the user should read that, and not that its folder is read-only.
        Read(path);
        var held = RolloutLock.Take(path);
        try
        {
            return new RolloutFile(path, Read(path), held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Writes a new plan.</summary>
    /// <exception cref="MainWpException">RolloutInUse, Conflict or FileUnusable.</exception>
    public static void Create(string path, Rollout rollout, bool replaces)
    {
        using var held = RolloutLock.Take(path);
        if (!replaces && File.Exists(path))
            throw new MainWpException(ErrorKind.Conflict, Messages.RolloutExists(path));
        new RolloutFile(path, rollout, held).Save();
        File.Delete(path + StopEnd);
    }

    /// <summary>The plan as it is now. Others may go on working on it.</summary>
    /// <exception cref="MainWpException">RolloutInvalid or FileUnusable.</exception>
    public static Rollout Read(string path)
    {
        if (!File.Exists(path))
            throw new MainWpException(ErrorKind.FileUnusable, Messages.RolloutNotFound(path));
        var rollout = RolloutReader.Read(Using(path, () =>
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (file.Length > LargestFile)
                throw new IOException(Messages.FileIsTooLarge(file.Length));
            using var reader = new StreamReader(file, Encoding.UTF8);
            return reader.ReadToEnd();
        }), $"'{path}'");
        rollout.Path = path;
        return rollout;
    }

    /// <summary>Asks the process that works on the plan to end it after the current step.</summary>
    public static void RequestStop(string path) => Using(path, () =>
    {
        File.WriteAllText(path + StopEnd, "");
        return true;
    });

    public void Save() => Using(_path, () =>
    {
        WholeFile.Replace(_path, next => new FileStream(next, FileMode.CreateNew, FileAccess.Write, FileShare.None), file => RolloutJson.Write(Rollout, file));
        if (Rollout.StoppedAt is not null)
            File.Delete(_path + StopEnd);
        return true;
    });

    public void Dispose() => _lock.Dispose();

    private static T Using<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new MainWpException(ErrorKind.FileUnusable, Messages.RolloutFileUnusable(path, e.Message.TrimEnd('.')), e);
        }
    }
}
