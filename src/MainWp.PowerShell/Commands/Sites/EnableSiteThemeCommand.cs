using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Activates a theme on sites.</summary>
[Cmdlet(VerbsLifecycle.Enable, "MainWpSiteTheme", DefaultParameterSetName = ThemeSet, SupportsShouldProcess = true)]
[OutputType(typeof(SiteTheme))]
public sealed class EnableSiteThemeCommand : ThemeCommand
{
    /// <summary>The theme's folder, such as twentytwentyfive.</summary>
    [Parameter(ParameterSetName = SiteSet, Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ThemeCompleter))]
    public string Slug { get; set; } = "";

    /// <summary>Returns the themes after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    internal override IReadOnlyList<ThemeReference> Items => [.. Theme, .. Site.Select(site => new ThemeReference(site, Slug))];

    internal override Task ProcessAsync(MainWpClient client, Incoming<ThemeReference> items, IPipelineWriter pipeline, CancellationToken stop) =>
        new SiteItemWork<SiteTheme>(SiteItemAction.Activate, "Activate theme", mostPerRequest: 1).RunAsync(client, client.Sites.Themes, items, FanOut, PassThru, pipeline, stop);
}
