using System.Management.Automation;

namespace MainWp.PowerShell.Commands;

/// <summary>Starts the job that renews the connection keys of all sites.</summary>
[Cmdlet(VerbsCommon.Reset, "MainWpSiteConnection", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(ToolJob))]
public sealed class ResetSiteConnectionCommand() : EverySiteJobCommand(ToolJobKind.RenewConnections, "Renew connections");
