using System.Management.Automation;

namespace MainWp.PowerShell.Commands;

/// <summary>Starts the job that is to log everybody out of all sites. MainWP 6.1 only counts the sites in it and calls none.</summary>
[Cmdlet(VerbsSecurity.Revoke, "MainWpSiteLogin", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(ToolJob))]
public sealed class RevokeSiteLoginCommand() : EverySiteJobCommand(ToolJobKind.RevokeLogins, "Destroy sessions");
