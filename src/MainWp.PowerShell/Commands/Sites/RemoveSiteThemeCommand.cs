using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Deletes themes from their sites, files and all; what is active is not deleted.</summary>
[Cmdlet(VerbsCommon.Remove, "MainWpSiteTheme", DefaultParameterSetName = ThemeSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveSiteThemeCommand : GatheringCommand<ThemeReference>
{
    private const string ThemeSet = "Theme";
    private const string SiteSet = "Site";

    /// <summary>The themes to delete, as Get-MainWpSiteTheme outputs them.</summary>
    [Parameter(ParameterSetName = ThemeSet, Mandatory = true, ValueFromPipeline = true)]
    public ThemeReference[] Theme { get; set; } = [];

    /// <summary>The sites on which to delete by slug: ids, names, addresses or objects.</summary>
    [Parameter(ParameterSetName = SiteSet, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("SiteId")]
    public SiteReference[] Site { get; set; } = [];

    /// <summary>The theme folders, such as twentytwentyfive.</summary>
    [Parameter(ParameterSetName = SiteSet, Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ThemeCompleter))]
    public string[] Slug { get; set; } = [];

    /// <summary>How many sites are worked on at once.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = FanOut.DefaultLimit;

    /// <summary>Writes results as they come instead of in input order.</summary>
    [Parameter]
    public SwitchParameter Unordered { get; set; }

    /// <summary>Deletes without asking.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    internal override IReadOnlyList<ThemeReference> Items => [.. Theme, .. Site.SelectMany(site => Slug.Select(slug => new ThemeReference(site, slug)))];

    internal override Task ProcessAsync(MainWpClient client, Incoming<ThemeReference> items, IPipelineWriter pipeline, CancellationToken stop) =>
        new SiteItemWork<SiteTheme>(SiteItemAction.Delete, "Delete theme").RunAsync(client, client.Sites.Themes, items, new FanOut(ThrottleLimit, Unordered), false, pipeline, stop);
}
