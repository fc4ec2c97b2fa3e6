using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the client fields of a dashboard.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpClientField", DefaultParameterSetName = FieldSet, SupportsPaging = true)]
[OutputType(typeof(ClientField))]
public sealed class GetClientFieldCommand : ItemsCommand<ClientFieldReference>
{
    private const string FieldSet = "Field";
    private const string ListSet = "List";

    /// <summary>The fields to get: ids, names or objects. Default: all fields.</summary>
    [Parameter(ParameterSetName = FieldSet, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ClientFieldCompleter))]
    [Alias("Id", "Name")]
    public ClientFieldReference[] Field { get; set; } = [];

    /// <summary>Only fields whose name contains this text.</summary>
    [Parameter(ParameterSetName = ListSet, Mandatory = true)]
    [SearchText]
    [ValidateNotNullOrEmpty]
    public string? Search { get; set; }

    internal override IReadOnlyList<ClientFieldReference> Items => Field;

    internal override bool RunsWithoutItems => Field.Length == 0 && !ExpectsInput;

    internal override async Task ProcessAsync(MainWpClient client, Incoming<ClientFieldReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (RunsWithoutItems)
        {
            if (Paging.IncludesTotalCount)
                pipeline.Write(new TotalCount((ulong)(await client.Clients.FieldDirectory.EntriesAsync(stop)).Count, Search is null ? 1.0 : 0.5));
            await foreach (var entry in client.Clients.ListFieldsAsync(Search, Paging, stop))
                pipeline.Write(entry);
            return;
        }
        await items.ResolvedAsync(client, pipeline, stop).EachAsync(client, pipeline, async id => pipeline.Write(await client.Clients.GetFieldAsync(id, stop)));
    }
}
