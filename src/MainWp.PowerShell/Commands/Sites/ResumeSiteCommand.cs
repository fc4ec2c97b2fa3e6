using System.Management.Automation;

namespace MainWp.PowerShell.Commands;

/// <summary>Resumes suspended sites in the dashboard.</summary>
[Cmdlet(VerbsLifecycle.Resume, "MainWpSite", SupportsShouldProcess = true)]
[OutputType(typeof(Site))]
public sealed class ResumeSiteCommand() : SuspensionCommand(suspends: false, "Resume site");
