using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Sets a new password for the administrator account that connects each site to the dashboard.</summary>
[Cmdlet(VerbsCommon.Set, "MainWpSiteAdminPassword", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(SiteUserResult))]
public sealed class SetSiteAdminPasswordCommand : ConfirmedItemsCommand<SiteReference>
{
    /// <summary>The sites: ids, names, addresses or objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("SiteId")]
    public SiteReference[] Site { get; set; } = [];

    /// <summary>The new password, as SecureString or string.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNull]
    [ValidateSecret]
    public Secret? Password { get; set; }

    /// <summary>Returns the result of each site.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    internal override IReadOnlyList<SiteReference> Items => Site;

    internal override async Task ProcessAsync(MainWpClient client, Incoming<SiteReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        var sites = items.ResolvedAsync(client, pipeline, stop).ApprovedAsync(client, pipeline, "Change the administrator's password", stop, _ => Task.FromResult(Differences.Of(this, (nameof(Password), Password))));
        await foreach (var batch in sites.InBatchesAsync(BatchRules.LargestRequest))
            await pipeline.AttemptAllAsync(client, [.. batch.Select(site => site.Reference)], () => ChangeAsync(client, batch, pipeline, stop));
    }

    private async Task ChangeAsync(MainWpClient client, IReadOnlyList<ResolvedSite> batch, IPipelineWriter pipeline, CancellationToken stop)
    {
        var references = batch.FirstByKey(site => site.Id, site => site.Reference);
        foreach (var result in await client.SiteUsers.ChangeAdminPasswordAsync(references.Keys, Password!.Reveal(), stop))
        {
            if (!result.Succeeded)
                pipeline.WriteError(CommandError.From(client.SiteUsers.NotDone("The change of the administrator's password", result), references[result.SiteId]));
            if (PassThru)
                pipeline.Write(result);
        }
    }
}
