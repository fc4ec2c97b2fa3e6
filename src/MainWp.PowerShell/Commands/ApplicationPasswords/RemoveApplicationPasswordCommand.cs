using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Revokes application passwords. Whatever uses them loses access at once.</summary>
[Cmdlet(VerbsCommon.Remove, "MainWpApplicationPassword", DefaultParameterSetName = PasswordSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveApplicationPasswordCommand : ConfirmedItemsCommand<Reference>
{
    private const string PasswordSet = "Password";
    private const string AllSet = "All";

    /// <summary>The passwords to revoke: UUIDs, names or objects.</summary>
    [Parameter(ParameterSetName = PasswordSet, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Leaves("MainWpUser")]
    [ArgumentCompleter(typeof(ApplicationPasswordCompleter))]
    [Alias("Uuid")]
    public ApplicationPasswordReference[] ApplicationPassword { get; set; } = [];

    /// <summary>Revokes all passwords of the users, or of the account of the session.</summary>
    [Parameter(ParameterSetName = AllSet, Mandatory = true)]
    public SwitchParameter All { get; set; }

    /// <summary>The users of the dashboard whose passwords to revoke: ids, user names or objects. Default: the account of the session.</summary>
    [Parameter(ParameterSetName = PasswordSet)]
    [Parameter(ParameterSetName = AllSet, ValueFromPipeline = true)]
    [Leaves("MainWpApplicationPassword")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DashboardUserCompleter))]
    public DashboardUserReference[] User { get; set; } = [];

    /// <summary>With -All, revokes the passwords of every user that the account of the session may edit.</summary>
    [Parameter(ParameterSetName = AllSet)]
    public SwitchParameter AllUsers { get; set; }

    /// <summary>Keeps the password that this session uses.</summary>
    [Parameter]
    public SwitchParameter ExceptCurrent { get; set; }

    internal override IReadOnlyList<Reference> Items => AllUsers ? [] : All ? User : ApplicationPassword;

    internal override bool RunsWithoutItems => AllUsers ? All : All && User.Length == 0 && !ExpectsInput;

    internal override async Task ProcessAsync(MainWpClient client, Incoming<Reference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        var revocation = new Revocation(client, pipeline, ExceptCurrent);
        if (!All)
            await revocation.OfAsync(items.OfKind<ApplicationPasswordReference>(), ApplicationPasswordOwners.OneOf(User), stop);
        else
            await revocation.OfAllAsync(RunsWithoutItems ? ApplicationPasswordOwners.OfAsync(client, AllUsers, stop) : items.OfKind<DashboardUserReference>().UsersAsync(client, pipeline, stop), stop);
    }
}
