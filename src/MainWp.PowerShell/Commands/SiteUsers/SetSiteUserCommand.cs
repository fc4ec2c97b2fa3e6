using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Changes users of child sites.</summary>
[Cmdlet(VerbsCommon.Set, "MainWpSiteUser", DefaultParameterSetName = ObjectSet, SupportsShouldProcess = true)]
[OutputType(typeof(SiteUser))]
public sealed class SetSiteUserCommand : SiteUserCommand<SiteUserReference>
{
    /// <summary>The users to change, as returned by Get-MainWpSiteUser.</summary>
    [Parameter(ParameterSetName = ObjectSet, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public SiteUserReference[] User { get; set; } = [];

    /// <summary>The ids on the site.</summary>
    [Parameter(ParameterSetName = IdSet, Mandatory = true, Position = 1)]
    [ArgumentCompleter(typeof(SiteUserIdCompleter))]
    public int[] UserId { get; set; } = [];

    /// <summary>The nickname.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Nickname
    {
        get => Change.Nickname;
        set => Change.Nickname = value;
    }

    /// <summary>The display name.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? DisplayName
    {
        get => Change.DisplayName;
        set => Change.DisplayName = value;
    }

    /// <summary>The biographical note.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Description
    {
        get => Change.Description;
        set => Change.Description = value;
    }

    /// <summary>Returns the user after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    internal override IReadOnlyList<SiteUserReference> Items => Named(User, UserId, (site, id) => new(site, id));

    internal override Task ProcessAsync(MainWpClient client, Incoming<SiteUserReference> items, IPipelineWriter pipeline, CancellationToken stop) => FanOut.RunAsync(
        client, pipeline, items.ApprovedAsync(client, pipeline, "Change user", stop, async item => Differences.Between(await client.SiteUsers.GetAsync(item.Site, item.Item, stop), Change)), item => item.Reference, async (item, cancel) =>
        {
            await client.SiteUsers.ChangeAsync(item.Thing.Site, item.Thing.Item, Change, cancel);
            return PassThru ? await client.SiteUsers.GetAsync(item.Thing.Site, item.Thing.Item, cancel) : null;
        }, (_, user) => pipeline.WriteIfAny(user), stop);
}
