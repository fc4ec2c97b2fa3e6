using System.Management.Automation;
using MainWp.PowerShell.Binding;

namespace MainWp.PowerShell.Commands;

/// <summary>Ignores updates of sites, so that the dashboard no longer lists or installs them.</summary>
[Cmdlet(VerbsCommon.Add, "MainWpIgnoredUpdate", DefaultParameterSetName = UpdateSet, SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class AddIgnoredUpdateCommand() : IgnoredUpdateCommand("Ignore updates")
{
    /// <summary>The name that the dashboard shows for the slug. Default: the slug.</summary>
    [Parameter(ParameterSetName = SlugSet)]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    private protected override string? ShownName => Name;

    private protected override Task ChangeAsync(MainWpClient client, IgnoredUpdateReference update, int site, CancellationToken stop) =>
        update.IsWholeType || update.Type == UpdateType.Core
            ? client.IgnoredUpdates.AddAllAsync(site, update.Type, stop)
            : client.IgnoredUpdates.AddAsync(site, update.Type, update.Slug, update.Name, stop);
}
