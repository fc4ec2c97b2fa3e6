using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Completion;

namespace MainWp.PowerShell.Commands;

/// <summary>What the commands that list themes of sites take.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ThemeListCommand : SiteItemListCommand
{
    /// <summary>Only these themes: folders, also with wildcards.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(InstalledThemeCompleter))]
    public string[] Slug
    {
        get => [.. Filter.Slugs];
        set => Filter.Slugs = value;
    }

    private protected sealed override string Word => "theme";
}
