using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.SavedConnections;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.Pipeline;

/// <summary>A command that asks the Wp Admin API: it runs once for each named site, or once without a site, in each session concerned.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class WpAdminCommand : AsyncCommand
{
    private WpAdminRun? _run;

    /// <summary>The sessions to use. Default: the current session of the runspace.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public WpAdminSession[]? Session { get; set; }

    /// <summary>The WordPress version, sent as X-Wp-Version. Default: that of the session.</summary>
    [Parameter]
    [ValidatePattern(@"^\d+(\.\d+){1,2}$")]
    public string? WordPressVersion { get; set; }

    /// <summary>The sites of this record; one null where the command names none.</summary>
    internal virtual IReadOnlyList<WpAdminSiteReference?> Targets => [null];

    /// <summary>True for commands that change something.</summary>
    internal virtual bool IsChange => Declaration.SupportsShouldProcess;

    /// <summary>The command's work on one site, or on none.</summary>
    internal abstract Task ProcessAsync(WpAdminClient client, WpAdminSiteReference? site, IPipelineWriter pipeline, CancellationToken stop);

    /// <summary>One record through every session that it concerns; tests call it without an engine.</summary>
    internal async Task RecordAsync(WpAdminRun run)
    {
        foreach (var target in Targets)
        {
            IReadOnlyList<WpAdminSession> sessions;
            try
            {
                target?.Admit(GetType(), IsChange);
                sessions = run.Sessions.For(target, IsChange);
            }
            catch (MainWpException e) when (e.Traits.RefusesItem)
            {
                run.Pipeline.WriteError(CommandError.From(e, target));
                continue;
            }
            foreach (var session in sessions)
            {
                var client = run.ClientOf(session);
                if (target is null)
                    await ProcessAsync(client, null, run.Pipeline, run.Stop);
                else
                    await run.Pipeline.AttemptAsync(client, target, () => ProcessAsync(client, target, run.Pipeline, run.Stop));
            }
        }
    }

    private WpAdminRun Run => _run ??= new WpAdminRun(WpAdminSessionChoice.InThisRunspace(Session), WordPressVersion, Writer, Narrate(), Stop);

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guard(() =>
    {
        try
        {
            Pump.Finish(Pump.Start(() => RecordAsync(Run)));
        }
        finally
        {
            ConnectionStore.Of(this).UpdateCopies(Run.Used, Writer, Stop);
        }
    });
}
