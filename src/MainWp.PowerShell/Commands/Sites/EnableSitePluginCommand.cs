using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Activates plugins on their sites.</summary>
[Cmdlet(VerbsLifecycle.Enable, "MainWpSitePlugin", DefaultParameterSetName = PluginSet, SupportsShouldProcess = true)]
[OutputType(typeof(SitePlugin))]
public sealed class EnableSitePluginCommand : GatheringCommand<PluginReference>
{
    private const string PluginSet = "Plugin";
    private const string SiteSet = "Site";

    /// <summary>The plugins to activate, as Get-MainWpSitePlugin outputs them.</summary>
    [Parameter(ParameterSetName = PluginSet, Mandatory = true, ValueFromPipeline = true)]
    public PluginReference[] Plugin { get; set; } = [];

    /// <summary>The sites on which to activate by slug: ids, names, addresses or objects.</summary>
    [Parameter(ParameterSetName = SiteSet, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("SiteId")]
    public SiteReference[] Site { get; set; } = [];

    /// <summary>The plugin files, such as akismet/akismet.php.</summary>
    [Parameter(ParameterSetName = SiteSet, Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PluginCompleter))]
    public string[] Slug { get; set; } = [];

    /// <summary>How many sites are worked on at once.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = FanOut.DefaultLimit;

    /// <summary>Writes results as they come instead of in input order.</summary>
    [Parameter]
    public SwitchParameter Unordered { get; set; }

    /// <summary>Outputs the plugins as they are afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    internal override IReadOnlyList<PluginReference> Items => [.. Plugin, .. Site.SelectMany(site => Slug.Select(slug => new PluginReference(site, slug)))];

    internal override Task ProcessAsync(MainWpClient client, Incoming<PluginReference> items, IPipelineWriter pipeline, CancellationToken stop) =>
        new SiteItemWork<SitePlugin>(SiteItemAction.Activate, "Activate plugin").RunAsync(client, client.Sites.Plugins, items, new FanOut(ThrottleLimit, Unordered), PassThru, pipeline, stop);
}
