using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>A command that changes what updates of sites the dashboard ignores.</summary>
/// <param name="action">What it does, for the question.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class IgnoredUpdateCommand(string action) : ItemsCommand<IgnoredUpdateReference>
{
    private protected const string UpdateSet = "Update";
    private protected const string SlugSet = "Slug";
    private protected const string AllSet = "All";

    /// <summary>The updates, as Get-MainWpUpdate or Get-MainWpIgnoredUpdate writes them.</summary>
    [Parameter(ParameterSetName = UpdateSet, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public IgnoredUpdateReference[] Update { get; set; } = [];

    /// <summary>The sites: ids, names, addresses or objects.</summary>
    [Parameter(ParameterSetName = SlugSet, Mandatory = true)]
    [Parameter(ParameterSetName = AllSet, Mandatory = true)]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("SiteId")]
    public SiteReference[] Site { get; set; } = [];

    /// <summary>The type of the updates: Core, Plugin or Theme.</summary>
    [Parameter(ParameterSetName = SlugSet, Mandatory = true)]
    [Parameter(ParameterSetName = AllSet, Mandatory = true)]
    public IgnorableType Type { get; set; }

    /// <summary>Plugin files such as akismet/akismet.php, or theme folders.</summary>
    [Parameter(ParameterSetName = SlugSet, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(UpdateSlugCompleter))]
    public virtual string[] Slug { get; set; } = [];

    /// <summary>Ignores all updates of this type, now and in the future.</summary>
    [Parameter(ParameterSetName = AllSet, Mandatory = true)]
    public SwitchParameter All { get; set; }

    internal sealed override IReadOnlyList<IgnoredUpdateReference> Items =>
        Update.Length > 0 ? Update : IgnoredUpdateReference.Of(Site, (UpdateType)Type, All ? [IgnoredUpdate.Everything] : Slug, ShownName);

    /// <summary>The name that the dashboard shows for a slug; null for the slug itself.</summary>
    private protected virtual string? ShownName => null;

    internal sealed override async Task ProcessAsync(MainWpClient client, Incoming<IgnoredUpdateReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        await foreach (var reference in items)
        {
            await pipeline.AttemptAsync(client, reference, async () =>
            {
                var site = await reference.ResolveAsync(client, stop);
                if (pipeline.ShouldProcess(Messages.Of(reference.ToString(), client), action))
                    await ChangeAsync(client, reference, site, stop);
            });
        }
    }

    /// <summary>Changes it for one site.</summary>
    private protected abstract Task ChangeAsync(MainWpClient client, IgnoredUpdateReference update, int site, CancellationToken stop);
}
