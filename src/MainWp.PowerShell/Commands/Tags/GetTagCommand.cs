using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the tags of a dashboard.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpTag", DefaultParameterSetName = TagSet, SupportsPaging = true)]
[OutputType(typeof(Tag))]
public sealed class GetTagCommand : ItemsCommand<TagReference>
{
    private const string TagSet = "Tag";
    private const string ListSet = "List";

    /// <summary>The tags to get: ids, names or objects. Names can contain wildcards. Default: all tags.</summary>
    [Parameter(ParameterSetName = TagSet, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(TagCompleter))]
    [Alias("Id", "TagId", "Name")]
    public TagReference[] Tag { get; set; } = [];

    /// <summary>Only tags whose name or id contains this text.</summary>
    [Parameter(ParameterSetName = ListSet, Mandatory = true)]
    [SearchText]
    [ValidateNotNullOrEmpty]
    public string? Search { get; set; }

    internal override IReadOnlyList<TagReference> Items => Tag;

    internal override bool RunsWithoutItems => Tag.Length == 0 && !ExpectsInput;

    internal override async Task ProcessAsync(MainWpClient client, Incoming<TagReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (RunsWithoutItems)
        {
            if (Paging.IncludesTotalCount)
                pipeline.Write(new TotalCount(0, 0));
            await foreach (var tag in client.Tags.ListAsync(Search, Paging, stop))
                pipeline.Write(tag);
            return;
        }
        await items.FittingAsync(client, pipeline, stop).EachAsync(client, pipeline, async id => pipeline.Write(await client.Tags.GetAsync(id, stop)));
    }
}
