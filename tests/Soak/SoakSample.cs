using System.Diagnostics;
using System.Globalization;

namespace MainWp.Soak;

/// <summary>What the process holds at a moment.</summary>
/// <param name="At">Since the beginning.</param>
/// <param name="Commands">Commands run so far.</param>
/// <param name="HeapKB">The managed heap after a full collection, in KB.</param>
/// <param name="WorkingSetMB">The process's memory, in MB.</param>
/// <param name="Handles">Open files and sockets; 0 where the system does not tell.</param>
/// <param name="Threads">Threads of the process.</param>
internal sealed record SoakSample(TimeSpan At, long Commands, long HeapKB, long WorkingSetMB, int Handles, int Threads)
{
    private const string OpenFiles = "/proc/self/fd";

    public static SoakSample Take(TimeSpan at, long commands)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        return new SoakSample(
            at, commands, GC.GetTotalMemory(forceFullCollection: true) >> 10, process.WorkingSet64 >> 20, Directory.Exists(OpenFiles) ? Directory.GetFileSystemEntries(OpenFiles).Length : process.HandleCount, process.Threads.Count);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{At.TotalSeconds,6:0} s {Commands,8} commands, heap {HeapKB,6} KB, working set {WorkingSetMB,4} MB, {Handles,4} handles, {Threads,3} threads");
}
