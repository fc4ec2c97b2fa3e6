using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the certificates of sites from the SSL Monitor extension. Written from the MainWP documentation and not tested.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpSslCertificate")]
[OutputType(typeof(SslCertificate))]
public sealed class GetSslCertificateCommand : FanOutCommand<SiteReference>
{
    /// <summary>The sites: ids, names, addresses or objects. Default: all sites.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("Id", "SiteId")]
    public SiteReference[] Site { get; set; } = [];

    internal override IReadOnlyList<SiteReference> Items => Site;

    internal override bool RunsWithoutItems => Site.Length == 0 && !ExpectsInput;

    internal override async Task ProcessAsync(MainWpClient client, Incoming<SiteReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (RunsWithoutItems)
        {
            foreach (var certificate in await client.Extensions.CertificatesAsync(stop))
                pipeline.Write(certificate);
            return;
        }
        await FanOut.RunAsync(
            client, pipeline, items.ResolvedAsync(client, pipeline, stop), site => site.Reference,
            (site, cancel) => client.Extensions.CertificateAsync(site.Id, cancel), (_, certificate) => pipeline.Write(certificate), stop);
    }
}
