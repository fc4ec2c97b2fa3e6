using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Removes API keys from the dashboard. Whatever uses them loses access.</summary>
[Cmdlet(VerbsCommon.Remove, "MainWpApiKey", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveApiKeyCommand : ConfirmedItemsCommand<ApiKeyReference>
{
    /// <summary>The keys to remove: ids, ck_ identifiers or objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(ApiKeyCompleter))]
    [Alias("Id")]
    public ApiKeyReference[] Key { get; set; } = [];

    internal override IReadOnlyList<ApiKeyReference> Items => Key;

    internal override async Task ProcessAsync(MainWpClient client, Incoming<ApiKeyReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        var enabled = new EnabledKeys(client);

        // One after the other: the server keeps all old rows in one option, and edits at the same time would undo each other.
        await items.ResolvedAsync(client, pipeline, stop).OwnLastAsync(key => key.IsCurrent).EachAsync(client, pipeline, key => RemoveAsync(client, key, enabled, pipeline, stop));
    }

    private static async Task RemoveAsync(MainWpClient client, ApiKey key, EnabledKeys enabled, IPipelineWriter pipeline, CancellationToken stop)
    {
        var own = key.IsCurrent ? Messages.OwnKeyIsRemoved(key.Subject.ToString(), key.Dashboard) : null;
        if (string.Join(" ", new[] { own, await enabled.WarningAsync(key, stop) }.OfType<string>()) is { Length: > 0 } warning)
            pipeline.WriteWarning(warning);
        if (!pipeline.ShouldProcess(Messages.Of(key.Subject.Name, client), "Remove API key"))
            return;
        await client.ApiKeys.RemoveAsync(key, stop);
        enabled.Lose(key);
    }
}
