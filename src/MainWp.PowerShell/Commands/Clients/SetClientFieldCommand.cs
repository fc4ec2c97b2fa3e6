using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Changes the name or description of client fields.</summary>
[Cmdlet(VerbsCommon.Set, "MainWpClientField", SupportsShouldProcess = true)]
[OutputType(typeof(ClientField))]
public sealed class SetClientFieldCommand : ChangeCommand<ClientFieldReference>
{
    /// <summary>The fields to change: ids, names or objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(ClientFieldCompleter))]
    [Alias("Id")]
    public ClientFieldReference[] Field { get; set; } = [];

    /// <summary>The new name. It must be unique.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [Alias("NewName")]
    public string? Name { get; set; }

    /// <summary>The new description.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Description { get; set; }

    internal override IReadOnlyList<ClientFieldReference> Items => Field;

    internal override async Task ProcessAsync(MainWpClient client, Incoming<ClientFieldReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (Name is null && Description is null)
            throw new MainWpException(ErrorKind.InvalidArgument, MainWp.Messages.NothingToChange) { Resource = Resource.ClientField };
        var patch = new ClientFieldPatch { Name = Name, Description = Description };
        await items.ResolvedAsync(client, pipeline, stop)
            .ApprovedAsync(client, pipeline, "Change client field", stop, async id => Differences.Between(await client.Clients.GetFieldAsync(id, stop), patch))
            .EachAsync(client, pipeline, async id => pipeline.WriteIfAny(await client.Clients.ChangeFieldAsync(id, patch, stop) is var changed && PassThru ? changed : null));
    }
}
