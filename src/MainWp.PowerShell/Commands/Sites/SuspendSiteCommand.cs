using System.Management.Automation;

namespace MainWp.PowerShell.Commands;

/// <summary>Suspends sites in the dashboard. They are neither synced nor updated.</summary>
[Cmdlet(VerbsLifecycle.Suspend, "MainWpSite", SupportsShouldProcess = true)]
[OutputType(typeof(Site))]
public sealed class SuspendSiteCommand() : SuspensionCommand(suspends: true, "Suspend site");
