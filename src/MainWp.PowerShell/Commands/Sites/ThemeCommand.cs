using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Binding;

namespace MainWp.PowerShell.Commands;

/// <summary>What the commands that change themes of sites take.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ThemeCommand : SiteItemCommand<ThemeReference>
{
    private protected const string ThemeSet = "Theme";

    /// <summary>The themes, as returned by Get-MainWpSiteTheme.</summary>
    [Parameter(ParameterSetName = ThemeSet, Mandatory = true, ValueFromPipeline = true)]
    public ThemeReference[] Theme { get; set; } = [];
}
