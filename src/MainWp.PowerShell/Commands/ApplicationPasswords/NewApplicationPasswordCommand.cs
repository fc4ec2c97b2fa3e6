using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Creates an application password and returns it; the dashboard shows the password only once.</summary>
[Cmdlet(VerbsCommon.New, "MainWpApplicationPassword", SupportsShouldProcess = true)]
[OutputType(typeof(NewApplicationPassword))]
public sealed class NewApplicationPasswordCommand : ItemsCommand<DashboardUserReference>
{
    /// <summary>What the password is for. Several passwords may have the same name.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = "";

    /// <summary>The users of the dashboard to create a password for. Default: the account of the session.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DashboardUserCompleter))]
    public DashboardUserReference[] User { get; set; } = [];

    /// <summary>A UUID that identifies the application among passwords of the same name.</summary>
    [Parameter]
    public Guid? AppId { get; set; }

    /// <summary>Returns the password as string instead of SecureString.</summary>
    [Parameter]
    public SwitchParameter AsPlainText { get; set; }

    internal override IReadOnlyList<DashboardUserReference> Items => User;

    internal override bool RunsWithoutItems => User.Length == 0 && !ExpectsInput;

    internal override async Task ProcessAsync(MainWpClient client, Incoming<DashboardUserReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(Name))
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.PasswordNameEmpty) { Resource = Resource.ApplicationPassword };
        var owners = RunsWithoutItems ? ApplicationPasswordOwners.OfAsync(client, allUsers: false, stop) : items.UsersAsync(client, pipeline, stop);
        await foreach (var owner in owners)
        {
            if (!pipeline.ShouldProcess($"'{Name}' for {owner} on {owner.Dashboard}", "Make application password"))
                continue;
            await pipeline.AttemptAsync(client, owner, async () =>
            {
                var made = await client.ApplicationPasswords.CreateAsync(owner, new ApplicationPasswordPatch { Name = Name, AppId = AppId?.ToString() }, stop);
                pipeline.Write(new NewApplicationPassword(made, AsPlainText ? made.Password! : Secret.Secured(made.Password!)));
                if (!AsPlainText && !IsPipedOn)
                    pipeline.WriteWarning(Messages.SecretShownOnce("password", "Password"));
            });
        }
    }
}
