using System.Management.Automation;
using MainWp.PowerShell.Pipeline;

namespace MainWp.Benchmarks.Bridge;

/// <summary>Writes objects as the commands of the module do: from an asynchronous source, on the pump, through the writer.</summary>
[Cmdlet(VerbsCommunications.Write, "BenchmarkBridged")]
[OutputType(typeof(object))]
public sealed class WriteBridgedCommand : AsyncCommand
{
    /// <summary>How many.</summary>
    [Parameter(Position = 0)]
    public int Count { get; set; }

    /// <summary>After so many the source waits for another thread, as for a page; 0 for never.</summary>
    [Parameter]
    public int Page { get; set; }

    /// <summary>What was attempted to be written by the last of these commands.</summary>
    public static int Attempted { get; private set; }

    protected override void ProcessRecord() => Guard(() => Pump.Finish(Pump.Start(WriteAllAsync)));

    private async Task WriteAllAsync()
    {
        Attempted = 0;
        await foreach (var item in ItemsAsync())
        {
            Attempted++;
            Writer.Write(item);
        }
    }

    private async IAsyncEnumerable<object> ItemsAsync()
    {
        var item = new object();
        for (var i = 0; i < Count; i++)
        {
            if (Page > 0 && i % Page == 0)
                await Task.Run(() => { }).ConfigureAwait(false);
            yield return item;
        }
    }
}
