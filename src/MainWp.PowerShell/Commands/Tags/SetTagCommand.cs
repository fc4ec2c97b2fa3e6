using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Changes the name or color of tags.</summary>
[Cmdlet(VerbsCommon.Set, "MainWpTag", SupportsShouldProcess = true)]
[OutputType(typeof(Tag))]
public sealed class SetTagCommand : ChangeCommand<TagReference>
{
    /// <summary>The tags to change: ids, names or objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(TagCompleter))]
    [Alias("Id", "TagId")]
    public TagReference[] Tag { get; set; } = [];

    /// <summary>The new name. It must be unique.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [Alias("NewName")]
    public string? Name { get; set; }

    /// <summary>The new color, as #RRGGBB or #RGB. A color cannot be removed.</summary>
    [Parameter]
    [ValidatePattern("^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$")]
    public string? Color { get; set; }

    internal override IReadOnlyList<TagReference> Items => Tag;

    internal override async Task ProcessAsync(MainWpClient client, Incoming<TagReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (Name is null && Color is null)
            throw new MainWpException(ErrorKind.InvalidArgument, MainWp.Messages.NothingToChange) { Resource = Resource.Tag };
        var patch = new TagPatch { Name = Name, Color = Color };
        await items.ResolvedAsync(client, pipeline, stop)
            .ApprovedAsync(client, pipeline, "Change tag", stop, async id => Differences.Between(await client.Tags.Directory.GetAsync(id, tag => tag.Id, stop), patch))
            .EachAsync(client, pipeline, async id => pipeline.WriteIfAny(await client.Tags.ChangeAsync(id, patch, stop) is var changed && PassThru ? changed : null));
    }
}
