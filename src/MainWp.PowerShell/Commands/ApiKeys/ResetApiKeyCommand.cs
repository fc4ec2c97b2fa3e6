using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Replaces API keys without an interruption: creates a new key, checks that it works, returns it with its token, and then disables the old key.</summary>
[Cmdlet(VerbsCommon.Reset, "MainWpApiKey", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(NewApiKey))]
public sealed class ResetApiKeyCommand : ConfirmedItemsCommand<ApiKeyReference>
{
    /// <summary>The keys to replace: ids, ck_ identifiers or objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(ApiKeyCompleter))]
    [Alias("Id")]
    public ApiKeyReference[] Key { get; set; } = [];

    /// <summary>Removes the old key instead of disabling it.</summary>
    [Parameter]
    public SwitchParameter Remove { get; set; }

    /// <summary>Returns the token as string instead of SecureString.</summary>
    [Parameter]
    public SwitchParameter AsPlainText { get; set; }

    internal override IReadOnlyList<ApiKeyReference> Items => Key;

    internal override async Task ProcessAsync(MainWpClient client, Incoming<ApiKeyReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        var replacement = new ApiKeyReplacement(client, pipeline, Remove, token => AsPlainText ? token : Secret.Secured(token));
        var isWarned = AsPlainText || IsPipedOn;
        await items.ResolvedAsync(client, pipeline, stop).OwnLastAsync(key => key.IsCurrent).EachAsync(client, pipeline, async key =>
        {
            await replacement.ReplaceAsync(key, stop);
            if (!isWarned)
                pipeline.WriteWarning(Messages.SecretShownOnce("token", "Token"));
            isWarned = true;
        });
    }
}
