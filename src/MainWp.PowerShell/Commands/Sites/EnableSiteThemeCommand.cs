using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Makes a theme the active one of its site.</summary>
[Cmdlet(VerbsLifecycle.Enable, "MainWpSiteTheme", DefaultParameterSetName = ThemeSet, SupportsShouldProcess = true)]
[OutputType(typeof(SiteTheme))]
public sealed class EnableSiteThemeCommand : GatheringCommand<ThemeReference>
{
    private const string ThemeSet = "Theme";
    private const string SiteSet = "Site";

    /// <summary>The themes to activate, as Get-MainWpSiteTheme outputs them.</summary>
    [Parameter(ParameterSetName = ThemeSet, Mandatory = true, ValueFromPipeline = true)]
    public ThemeReference[] Theme { get; set; } = [];

    /// <summary>The sites on which to activate by slug: ids, names, addresses or objects.</summary>
    [Parameter(ParameterSetName = SiteSet, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("SiteId")]
    public SiteReference[] Site { get; set; } = [];

    /// <summary>The theme's folder, such as twentytwentyfive.</summary>
    [Parameter(ParameterSetName = SiteSet, Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ThemeCompleter))]
    public string Slug { get; set; } = "";

    /// <summary>How many sites are worked on at once.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = FanOut.DefaultLimit;

    /// <summary>Writes results as they come instead of in input order.</summary>
    [Parameter]
    public SwitchParameter Unordered { get; set; }

    /// <summary>Outputs the themes as they are afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    internal override IReadOnlyList<ThemeReference> Items => [.. Theme, .. Site.Select(site => new ThemeReference(site, Slug))];

    internal override Task ProcessAsync(MainWpClient client, Incoming<ThemeReference> items, IPipelineWriter pipeline, CancellationToken stop) =>
        new SiteItemWork<SiteTheme>(SiteItemAction.Activate, "Activate theme", mostPerRequest: 1).RunAsync(client, client.Sites.Themes, items, new FanOut(ThrottleLimit, Unordered), PassThru, pipeline, stop);
}
