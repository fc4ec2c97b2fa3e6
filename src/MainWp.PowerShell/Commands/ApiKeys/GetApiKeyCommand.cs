using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the API keys of a dashboard.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpApiKey", DefaultParameterSetName = ListSet)]
[OutputType(typeof(ApiKey))]
public sealed class GetApiKeyCommand : ItemsCommand<ApiKeyReference>
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

    /// <summary>Only keys that were used, but not for this long: 90d, 12h, 30m or a TimeSpan.</summary>
    [Parameter]
    [Duration]
    public TimeSpan? UnusedFor { get; set; }

    /// <summary>Only keys that were never used.</summary>
    [Parameter]
    public SwitchParameter NeverUsed { get; set; }

    internal override IReadOnlyList<ApiKeyReference> Items => Key;

    internal override bool RunsWithoutItems => Key.Length == 0 && !ExpectsInput;

    internal override async Task ProcessAsync(MainWpClient client, Incoming<ApiKeyReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        var names = new WildcardNames(Description);
        var now = client.Transport.Connection.Clock.Now();
        if (RunsWithoutItems)
        {
            foreach (var key in (await client.ApiKeys.KnownAsync(stop)).Where(key => names.Holds(key.Description) && IsWanted(key, now)))
                pipeline.Write(key);
            return;
        }
        await foreach (var item in items.ResolvedAsync(client, pipeline, stop))
        {
            if (IsWanted(item.Thing, now))
                pipeline.Write(item.Thing);
        }
    }

    private bool IsWanted(ApiKey key, DateTimeOffset now) =>
        (UnusedFor is null && !NeverUsed) || (NeverUsed && key.WasUsed == false) || (UnusedFor is { } span && key.IsUnusedFor(span, now));
}
