using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Checks whether the front page of sites answers.</summary>
[Cmdlet(VerbsDiagnostic.Test, "MainWpSite", DefaultParameterSetName = SiteSet, SupportsShouldProcess = true)]
[OutputType(typeof(SiteCheck))]
public sealed class TestSiteCommand : EverySiteCommand
{
    internal override Task ProcessAsync(MainWpClient client, Incoming<SiteReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (All)
            return AllAsync(client, pipeline, stop);
        return FanOut.RunAsync(
            client, pipeline, items.ResolvedAsync(client, pipeline, stop).ApprovedAsync(client, pipeline, "Check site", stop), site => site.Reference,
            (site, cancel) => client.Sites.Connections.CheckAsync(site.Id, cancel), (_, check) => pipeline.Write(check), stop);
    }

    private async Task AllAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        var every = (await client.Sites.Directory.EntriesAsync(stop)).Select(site => site.Id).ToList();
        if (every.Count == 0 || !pipeline.ShouldProcess($"all {every.Count} sites of {client.Transport.Connection.Address}", "Check sites"))
            return;
        foreach (var round in every.InChunks(SiteConnectionsApi.LargestRound))
        {
            await pipeline.AttemptAsync(client, $"sites {string.Join(", ", round)}", async () => pipeline.WriteAll(await client.Sites.Connections.CheckAsync(round, stop)));
        }
    }
}
