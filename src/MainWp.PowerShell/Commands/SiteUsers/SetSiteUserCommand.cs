using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Changes users of child sites; what is not given stays as it is.</summary>
[Cmdlet(VerbsCommon.Set, "MainWpSiteUser", DefaultParameterSetName = ObjectSet, SupportsShouldProcess = true)]
[OutputType(typeof(SiteUser))]
public sealed class SetSiteUserCommand : GatheringCommand<SiteUserReference>
{
    private const string ObjectSet = "Object";
    private const string IdSet = "Id";

    internal SiteUserChange Change { get; } = new();

    /// <summary>The users to change, as Get-MainWpSiteUser gives them.</summary>
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

    /// <summary>The e-mail address.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Email
    {
        get => Change.Email;
        set => Change.Email = value;
    }

    /// <summary>A new password; as SecureString or string.</summary>
    [Parameter]
    [ValidateNotNull]
    public Secret? Password
    {
        get => null;
        set => Change.Password = value?.Reveal();
    }

    /// <summary>The role.</summary>
    [Parameter]
    public SiteUserRole? Role
    {
        get => Change.Role;
        set => Change.Role = value;
    }

    /// <summary>The first name.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? FirstName
    {
        get => Change.FirstName;
        set => Change.FirstName = value;
    }

    /// <summary>The last name.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? LastName
    {
        get => Change.LastName;
        set => Change.LastName = value;
    }

    /// <summary>The user's own address on the web.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Website
    {
        get => Change.Website;
        set => Change.Website = value;
    }

    /// <summary>The nickname.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Nickname
    {
        get => Change.Nickname;
        set => Change.Nickname = value;
    }

    /// <summary>The name shown.</summary>
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

    /// <summary>How many are worked on at once.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = FanOut.DefaultLimit;

    /// <summary>Outputs the user as it is afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    internal override IReadOnlyList<SiteUserReference> Items => User.Length > 0 ? User : [.. Site.SelectMany(site => UserId.Select(id => new SiteUserReference(site, id)))];

    internal override Task ProcessAsync(MainWpClient client, Incoming<SiteUserReference> items, IPipelineWriter pipeline, CancellationToken stop) => new FanOut(ThrottleLimit).RunAsync(
        client, pipeline, items.ApprovedAsync(client, pipeline, "Change user", stop), item => item.Reference, async (item, cancel) =>
        {
            await client.SiteUsers.ChangeAsync(item.SiteId, item.ItemId, Change, cancel);
            return PassThru ? await client.SiteUsers.GetAsync(item.SiteId, item.ItemId, cancel) : null;
        }, (_, user) => pipeline.WriteIfAny(user), stop);
}
