using System.Collections.Concurrent;
using MainWp.PowerShell.Pipeline;

namespace MainWp.Soak;

/// <summary>Counts what commands say and keeps nothing of it.</summary>
internal sealed class QuietPipeline : IPipelineWriter
{
    private long _objects;

    public ConcurrentDictionary<string, int> Errors { get; } = [];

    public long Objects => Interlocked.Read(ref _objects);

    public void Write(object item) => Interlocked.Increment(ref _objects);

    public HeldErrors Held => field ??= new HeldErrors(() => false, WriteError);

    public void WriteLast(string message)
    {
    }

    public void WriteError(CommandError error) => Errors.AddOrUpdate(error.Id, 1, (_, count) => count + 1);

    public void WriteWarning(string message)
    {
    }

    public void WriteVerbose(string message)
    {
    }

    public void WriteProgress(Progress progress)
    {
    }

    public bool ShowsChanges => false;

    public bool ShouldProcess(string target, string action) => true;
}
