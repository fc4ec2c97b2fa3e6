using System.Management.Automation;

namespace MainWp.Benchmarks.Bridge;

/// <summary>Writes objects as a synchronous cmdlet does.</summary>
[Cmdlet(VerbsCommunications.Write, "BenchmarkPlain")]
[OutputType(typeof(object))]
public sealed class WritePlainCommand : PSCmdlet
{
    /// <summary>How many.</summary>
    [Parameter(Position = 0)]
    public int Count { get; set; }

    /// <summary>After so many it blocks until another thread has had its turn, as for a page; 0 for never.</summary>
    [Parameter]
    public int Page { get; set; }

    protected override void ProcessRecord()
    {
        var item = new object();
        for (var i = 0; i < Count; i++)
        {
            if (Page > 0 && i % Page == 0)
                Task.Run(() => { }).GetAwaiter().GetResult();
            WriteObject(item, enumerateCollection: false);
        }
    }
}
