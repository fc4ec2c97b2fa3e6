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

    protected override void ProcessRecord()
    {
        var item = new object();
        for (var i = 0; i < Count; i++)
            WriteObject(item, enumerateCollection: false);
    }
}
