using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;

namespace MainWp.PowerShell.Commands;

/// <summary>Stops ignoring updates of sites, so that the dashboard lists them again.</summary>
[Cmdlet(VerbsCommon.Remove, "MainWpIgnoredUpdate", DefaultParameterSetName = UpdateSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveIgnoredUpdateCommand() : IgnoredUpdateCommand("Stop ignoring updates")
{
    /// <summary>Plugin files such as akismet/akismet.php, or theme folders.</summary>
    [Parameter(ParameterSetName = SlugSet, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(IgnoredSlugCompleter))]
    public override string[] Slug { get; set; } = [];

    /// <summary>Does not ask for confirmation.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override Task ChangeAsync(MainWpClient client, IgnoredUpdateReference update, int site, CancellationToken stop) =>
        update.IsWholeType
            ? client.IgnoredUpdates.RemoveAllAsync(site, update.Type, stop)
            : client.IgnoredUpdates.RemoveAsync(site, update.Type, update.Slug, stop);
}
