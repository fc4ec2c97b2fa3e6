using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Deletes users of child sites, with what the site does to their posts then.</summary>
[Cmdlet(VerbsCommon.Remove, "MainWpSiteUser", DefaultParameterSetName = ObjectSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveSiteUserCommand : FanOutCommand<SiteUserReference>
{
    private const string ObjectSet = "Object";
    private const string IdSet = "Id";

    /// <summary>The users to delete, as Get-MainWpSiteUser gives them.</summary>
    [Parameter(ParameterSetName = ObjectSet, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public SiteUserReference[] User { get; set; } = [];

    /// <summary>The sites that they are on: ids, names, addresses or objects.</summary>
    [Parameter(ParameterSetName = IdSet, Mandatory = true)]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("SiteId")]
    public SiteReference[] Site { get; set; } = [];

    /// <summary>Their ids on the site.</summary>
    [Parameter(ParameterSetName = IdSet, Mandatory = true)]
    [ArgumentCompleter(typeof(SiteUserIdCompleter))]
    public int[] UserId { get; set; } = [];

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    internal override IReadOnlyList<SiteUserReference> Items => User.Length > 0 ? User : [.. Site.SelectMany(site => UserId.Select(id => new SiteUserReference(site, id)))];

    internal override Task ProcessAsync(MainWpClient client, Incoming<SiteUserReference> items, IPipelineWriter pipeline, CancellationToken stop) => FanOut.RunAsync(
        client, pipeline, items.ApprovedAsync(client, pipeline, "Delete user", stop), item => item.Reference, async (item, cancel) =>
        {
            await client.SiteUsers.RemoveAsync(item.SiteId, item.ItemId, cancel);
            return true;
        }, (_, _) => { }, stop);
}
