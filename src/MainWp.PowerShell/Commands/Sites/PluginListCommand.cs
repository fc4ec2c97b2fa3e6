using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Completion;

namespace MainWp.PowerShell.Commands;

/// <summary>What the commands that list plugins of sites take.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PluginListCommand : SiteItemListCommand
{
    /// <summary>Only these plugins: slugs or folders, also with wildcards.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(InstalledPluginCompleter))]
    public string[] Slug
    {
        get => [.. Filter.Slugs];
        set => Filter.Slugs = value;
    }

    /// <summary>Only must-use plugins, which are always active and cannot be managed; they are left out without it.</summary>
    [Parameter]
    public SwitchParameter MustUse
    {
        get => Filter.MustUse;
        set => Filter.MustUse = value;
    }

    private protected sealed override string Word => "plugin";
}
