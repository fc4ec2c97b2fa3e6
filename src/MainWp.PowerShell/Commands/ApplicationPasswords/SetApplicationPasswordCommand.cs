using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Renames application passwords. They stay valid.</summary>
[Cmdlet(VerbsCommon.Set, "MainWpApplicationPassword", SupportsShouldProcess = true)]
[OutputType(typeof(ApplicationPassword))]
public sealed class SetApplicationPasswordCommand : ChangeCommand<ApplicationPasswordReference>
{
    /// <summary>The passwords to rename: UUIDs, names or objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(ApplicationPasswordCompleter))]
    [Alias("Uuid")]
    public ApplicationPasswordReference[] ApplicationPassword { get; set; } = [];

    /// <summary>The new name.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    [Alias("NewName")]
    public string Name { get; set; } = "";

    /// <summary>The users whose passwords are named by UUID or name. Default: the account of the session.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DashboardUserCompleter))]
    public DashboardUserReference? User { get; set; }

    internal override IReadOnlyList<ApplicationPasswordReference> Items => ApplicationPassword;

    internal override async Task ProcessAsync(MainWpClient client, Incoming<ApplicationPasswordReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(Name))
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.NewNameEmpty) { Resource = Resource.ApplicationPassword };
        await foreach (var item in items.ResolvedAsync(client, User, pipeline, stop))
        {
            if (!await pipeline.ShouldChangeAsync(Messages.Of(item.Thing.Subject.Name, client), "Rename", () => Task.FromResult(Differences.Of(item.Thing, (nameof(Name), Name)))))
                continue;
            await pipeline.AttemptAsync(client, item.Reference, async () =>
            {
                var changed = await client.ApplicationPasswords.RenameAsync(item.Thing, Name, stop);
                if (PassThru)
                    pipeline.Write(changed);
            });
        }
    }
}
