using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Removes tags. The sites stay.</summary>
[Cmdlet(VerbsCommon.Remove, "MainWpTag", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveTagCommand : ConfirmedItemsCommand<TagReference>
{
    /// <summary>The tags to remove: ids, names or objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(TagCompleter))]
    [Alias("Id", "TagId")]
    public TagReference[] Tag { get; set; } = [];

    internal override IReadOnlyList<TagReference> Items => Tag;

    internal override Task ProcessAsync(MainWpClient client, Incoming<TagReference> items, IPipelineWriter pipeline, CancellationToken stop) =>
        items.ResolvedAsync(client, pipeline, stop).ApprovedAsync(client, pipeline, "Remove tag", stop).EachAsync(client, pipeline, id => client.Tags.RemoveAsync(id, stop));
}
