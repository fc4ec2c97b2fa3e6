using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the API keys of a dashboard.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpApiKey", DefaultParameterSetName = ListSet)]
[OutputType(typeof(ApiKey))]
public sealed class GetApiKeyCommand : CredentialListCommand<ApiKeyReference>
{
    private const string ListSet = "List";
    private const string KeySet = "Key";

    /// <summary>The keys to get: ids, ck_ identifiers or objects.</summary>
    [Parameter(ParameterSetName = KeySet, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(ApiKeyCompleter))]
    [Alias("Id")]
    public ApiKeyReference[] Key { get; set; } = [];

    /// <summary>Only keys with these descriptions, wildcards allowed.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Description { get; set; } = [];

    internal override IReadOnlyList<ApiKeyReference> Items => Key;

    internal override bool RunsWithoutItems => Key.Length == 0 && !ExpectsInput;

    internal override async Task ProcessAsync(MainWpClient client, Incoming<ApiKeyReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        var names = new WildcardNames(Description);
        var wanted = Wanted(client);
        if (RunsWithoutItems)
        {
            foreach (var key in (await client.ApiKeys.KnownAsync(stop)).Where(key => names.Holds(key.Description) && wanted.Holds(key)))
                pipeline.Write(key);
            return;
        }
        await foreach (var item in items.ResolvedAsync(client, pipeline, stop))
        {
            if (wanted.Holds(item.Thing))
                pipeline.Write(item.Thing);
        }
    }
}
