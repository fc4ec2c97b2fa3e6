using System.Management.Automation;

namespace MainWp.PowerShell.Commands;

/// <summary>Starts the job that logs all users out of all sites. In MainWP 6.1 this job only counts the sites.</summary>
[Cmdlet(VerbsSecurity.Revoke, "MainWpSiteLogin", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(ToolJob))]
public sealed class RevokeSiteLoginCommand() : EverySiteJobCommand(ToolJobKind.RevokeLogins, "Destroy sessions");
