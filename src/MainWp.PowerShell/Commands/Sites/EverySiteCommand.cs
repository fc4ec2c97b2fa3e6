using System.ComponentModel;
using System.Management.Automation;

namespace MainWp.PowerShell.Commands;

/// <summary>A command that works on sites, or with -All on every site.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class EverySiteCommand : SiteCommand
{
    private protected const string AllSet = "All";

    /// <summary>Every site that the command applies to.</summary>
    [Parameter(ParameterSetName = AllSet, Mandatory = true)]
    public SwitchParameter All { get; set; }

    internal override bool RunsWithoutItems => All;
}
