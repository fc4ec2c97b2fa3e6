using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Changes the description and permission of API keys, and enables or disables them.</summary>
[Cmdlet(VerbsCommon.Set, "MainWpApiKey", DefaultParameterSetName = KeySet, SupportsShouldProcess = true)]
[OutputType(typeof(ApiKey))]
public sealed class SetApiKeyCommand : ChangeCommand<ApiKeyReference>
{
    private const string KeySet = "Key";
    private const string EnableSet = "Enable";
    private const string DisableSet = "Disable";

    internal ApiKeyPatch Change { get; } = new();

    /// <summary>The keys to change: ids, ck_ identifiers or objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(ApiKeyCompleter))]
    [Alias("Id")]
    public ApiKeyReference[] Key { get; set; } = [];

    /// <summary>What the key is for. It cannot be empty.</summary>
    [Parameter]
    [ValidateNotNull]
    public string? Description
    {
        get => Change.Description;
        set => Change.Description = value;
    }

    /// <summary>What the key may do: Read, Write or both. Write includes deleting.</summary>
    [Parameter]
    [GrantedPermission]
    public ApiKeyPermission Permission
    {
        get => Change.Permission ?? ApiKeyPermission.Unknown;
        set => Change.Permission = value;
    }

    /// <summary>Enables the key.</summary>
    [Parameter(ParameterSetName = EnableSet, Mandatory = true)]
    public SwitchParameter Enable
    {
        get => Change.IsActive == true;
        set => Change.IsActive = value ? true : null;
    }

    /// <summary>Disables the key. Whatever uses it is refused until you enable it again.</summary>
    [Parameter(ParameterSetName = DisableSet, Mandatory = true)]
    public SwitchParameter Disable
    {
        get => Change.IsActive == false;
        set => Change.IsActive = value ? false : null;
    }

    internal override IReadOnlyList<ApiKeyReference> Items => Key;

    internal override async Task ProcessAsync(MainWpClient client, Incoming<ApiKeyReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        Change.Check();

        var enabled = new EnabledKeys(client);

        // One after the other: the server keeps all old rows in one option, and edits at the same time would undo each other.
        await items.ResolvedAsync(client, pipeline, stop).OwnLastAsync(key => key.IsCurrent).EachAsync(client, pipeline, key => ChangeAsync(client, key, enabled, pipeline, stop));
    }

    private async Task ChangeAsync(MainWpClient client, ApiKey key, EnabledKeys enabled, IPipelineWriter pipeline, CancellationToken stop)
    {
        var locksOut = Change.LocksOut(key);
        var own = locksOut ? Messages.OwnKeyIsChanged(key.Subject.ToString(), key.Dashboard) : null;
        var last = Change.IsActive == false ? await enabled.WarningAsync(key, stop) : null;
        if (string.Join(" ", new[] { own, last }.OfType<string>()) is { Length: > 0 } warning)
            pipeline.WriteWarning(warning);
        if (!await pipeline.ShouldChangeAsync(
            Messages.Of(key.Subject.Name, client), Change.IsActive switch { true => "Enable API key", false => "Disable API key", _ => "Change API key" }, () => Task.FromResult(Differences.Between(key, Change))))
        {
            return;
        }
        await client.ApiKeys.ChangeAsync(key, Change, stop);
        if (Change.IsActive == false)
            enabled.Lose(key);
        if (!PassThru)
            return;
        if (locksOut)
            Change.ApplyTo(key);
        pipeline.Write(locksOut ? key : await client.ApiKeys.GetAsync(key, stop));
    }
}
