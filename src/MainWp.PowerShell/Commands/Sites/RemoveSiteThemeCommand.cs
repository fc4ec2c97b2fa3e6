using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Deletes themes and their files from sites. The active theme is not deleted.</summary>
[Cmdlet(VerbsCommon.Remove, "MainWpSiteTheme", DefaultParameterSetName = ThemeSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveSiteThemeCommand : ThemeCommand
{
    /// <summary>The theme folders, such as twentytwentyfive.</summary>
    [Parameter(ParameterSetName = SiteSet, Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ThemeCompleter))]
    public string[] Slug { get; set; } = [];

    /// <summary>Does not ask for confirmation.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    internal override IReadOnlyList<ThemeReference> Items => [.. Theme, .. Site.SelectMany(site => Slug.Select(slug => new ThemeReference(site, slug)))];

    internal override Task ProcessAsync(MainWpClient client, Incoming<ThemeReference> items, IPipelineWriter pipeline, CancellationToken stop) =>
        new SiteItemWork<SiteTheme>(SiteItemAction.Delete, "Delete theme").RunAsync(client, client.Sites.Themes, items, FanOut, false, pipeline, stop);
}
