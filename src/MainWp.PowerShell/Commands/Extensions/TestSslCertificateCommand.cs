using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Has the SSL Monitor extension look at the certificates of sites now. From MainWP's documentation alone: unverified.</summary>
[Cmdlet(VerbsDiagnostic.Test, "MainWpSslCertificate", DefaultParameterSetName = SiteSet, SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class TestSslCertificateCommand : ItemsCommand<SiteReference>
{
    private const string SiteSet = "Site";
    private const string AllSet = "All";

    /// <summary>The sites: ids, names, addresses or objects.</summary>
    [Parameter(ParameterSetName = SiteSet, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("Id", "SiteId")]
    public SiteReference[] Site { get; set; } = [];

    /// <summary>Every site of the dashboard.</summary>
    [Parameter(ParameterSetName = AllSet, Mandatory = true)]
    public SwitchParameter All { get; set; }

    internal override IReadOnlyList<SiteReference> Items => Site;

    internal override bool RunsWithoutItems => All;

    internal override async Task ProcessAsync(MainWpClient client, Incoming<SiteReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (All)
        {
            if (pipeline.ShouldProcess(client.Transport.Connection.Address.OriginalString, "Check every certificate"))
                await client.Extensions.CheckCertificateAsync(null, stop);
            return;
        }
        await foreach (var site in items.ResolvedAsync(client, pipeline, stop).ApprovedAsync(client, pipeline, "Check certificate", stop))
            await pipeline.AttemptAsync(client, site.Reference, () => client.Extensions.CheckCertificateAsync(site.Id, stop));
    }
}
