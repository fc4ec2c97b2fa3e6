using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Checks the certificates of sites with the SSL Monitor extension. Written from the MainWP documentation and not tested.</summary>
[Cmdlet(VerbsDiagnostic.Test, "MainWpSslCertificate", DefaultParameterSetName = SiteSet, SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class TestSslCertificateCommand : EverySiteCommand
{
    internal override async Task ProcessAsync(MainWpClient client, Incoming<SiteReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (All)
        {
            if (pipeline.ShouldProcess(client.Transport.Connection.Address.OriginalString, "Check every certificate"))
                await client.Extensions.CheckCertificateAsync(null, stop);
            return;
        }
        await FanOut.RunAsync(
            client, pipeline, items.ResolvedAsync(client, pipeline, stop).ApprovedAsync(client, pipeline, "Check certificate", stop), site => site.Reference,
            (site, cancel) => client.Extensions.CheckCertificateAsync(site.Id, cancel), stop);
    }
}
