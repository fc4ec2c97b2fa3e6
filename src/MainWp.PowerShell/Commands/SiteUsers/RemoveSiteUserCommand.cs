using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Deletes users of child sites.</summary>
[Cmdlet(VerbsCommon.Remove, "MainWpSiteUser", DefaultParameterSetName = ObjectSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveSiteUserCommand : SiteEntryCommand<SiteUserReference>
{
    /// <summary>The users to delete, as returned by Get-MainWpSiteUser.</summary>
    [Parameter(ParameterSetName = ObjectSet, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public SiteUserReference[] User { get; set; } = [];

    /// <summary>The ids on the site.</summary>
    [Parameter(ParameterSetName = IdSet, Mandatory = true, Position = 1)]
    [ArgumentCompleter(typeof(SiteUserIdCompleter))]
    public int[] UserId { get; set; } = [];

    /// <summary>Does not ask for confirmation.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    internal override IReadOnlyList<SiteUserReference> Items => Named(User, UserId, (site, id) => new(site, id));

    internal override Task ProcessAsync(MainWpClient client, Incoming<SiteUserReference> items, IPipelineWriter pipeline, CancellationToken stop) => FanOut.RunAsync(
        client, pipeline, items.ApprovedAsync(client, pipeline, "Delete user", stop), item => item.Reference, (item, cancel) => client.SiteUsers.RemoveAsync(item.Thing.Site, item.Thing.Item, cancel), stop);
}
