using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Has the dashboard offer ignored updates of sites again.</summary>
[Cmdlet(VerbsCommon.Remove, "MainWpIgnoredUpdate", DefaultParameterSetName = UpdateSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveIgnoredUpdateCommand : ItemsCommand<IgnoredUpdateReference>
{
    private const string UpdateSet = "Update";
    private const string SlugSet = "Slug";
    private const string AllSet = "All";

    /// <summary>The ignored updates, as Get-MainWpIgnoredUpdate gives them.</summary>
    [Parameter(ParameterSetName = UpdateSet, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public IgnoredUpdateReference[] Update { get; set; } = [];

    /// <summary>The sites: ids, names, addresses or objects.</summary>
    [Parameter(ParameterSetName = SlugSet, Mandatory = true)]
    [Parameter(ParameterSetName = AllSet, Mandatory = true)]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("SiteId")]
    public SiteReference[] Site { get; set; } = [];

    /// <summary>What the updates are for.</summary>
    [Parameter(ParameterSetName = SlugSet, Mandatory = true)]
    [Parameter(ParameterSetName = AllSet, Mandatory = true)]
    public IgnorableType Type { get; set; }

    /// <summary>Plugin files such as akismet/akismet.php, or theme folders.</summary>
    [Parameter(ParameterSetName = SlugSet, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(IgnoredSlugCompleter))]
    public string[] Slug { get; set; } = [];

    /// <summary>Every update of the type, now and later.</summary>
    [Parameter(ParameterSetName = AllSet, Mandatory = true)]
    public SwitchParameter All { get; set; }

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    internal override IReadOnlyList<IgnoredUpdateReference> Items =>
        Update.Length > 0 ? Update : IgnoredUpdateReference.Of(Site, (UpdateType)Type, All ? [IgnoredUpdate.Everything] : Slug, null);

    internal override async Task ProcessAsync(MainWpClient client, Incoming<IgnoredUpdateReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        await foreach (var reference in items)
        {
            await pipeline.AttemptAsync(client, reference, async () =>
            {
                var site = await reference.ResolveAsync(client, stop);
                if (pipeline.ShouldProcess(Messages.Of(reference.ToString(), client), "Stop ignoring updates"))
                    await RemoveAsync(client, (reference, site), stop);
            });
        }
    }

    private static Task RemoveAsync(MainWpClient client, (IgnoredUpdateReference Reference, int SiteId) item, CancellationToken stop) =>
        item.Reference.IsWholeType
            ? client.IgnoredUpdates.RemoveAllAsync(item.SiteId, item.Reference.Type, stop)
            : client.IgnoredUpdates.RemoveAsync(item.SiteId, item.Reference.Type, item.Reference.Slug, stop);
}
