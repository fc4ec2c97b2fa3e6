using System.Management.Automation;

namespace MainWp.PowerShell.Commands;

/// <summary>Starts the job that gives the connections of all sites new keys.</summary>
[Cmdlet(VerbsCommon.Reset, "MainWpSiteConnection", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(ToolJob))]
public sealed class ResetSiteConnectionCommand() : EverySiteJobCommand(ToolJobKind.RenewConnections, "Renew connections");
