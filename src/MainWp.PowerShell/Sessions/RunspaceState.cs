using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using MainWp.PowerShell.Jobs;
using MainWp.PowerShell.Vulnerabilities;

namespace MainWp.PowerShell.Sessions;

/// <summary>The sessions and jobs of one runspace. They are never process-wide, because several runbooks share one process.</summary>
internal sealed class RunspaceState
{
    private static readonly ConditionalWeakTable<Runspace, RunspaceState> States = new();

    /// <summary>The state of the runspace that this thread runs.</summary>
    public static RunspaceState Here => States.GetOrCreateValue(Runspace.DefaultRunspace);

    /// <summary>The sessions with dashboards.</summary>
    public SessionList<MainWpSession> Dashboards { get; } = new(session => session.Connection);

    /// <summary>All connected sessions, in the order of their connecting.</summary>
    public IReadOnlyList<MainWpSession> Sessions => Dashboards.All;

    /// <summary>The session that commands use when none is given.</summary>
    public MainWpSession? Current => Dashboards.Current;

    /// <summary>The sessions with the Wp Admin API.</summary>
    public SessionList<WpAdminSession> WpAdmin { get; } = new(session => session.Connection);

    /// <summary>The batch updates started in this runspace.</summary>
    public JobList Jobs { get; } = new();

    /// <summary>What was read of the last feed of vulnerabilities.</summary>
    public VulnerabilityIndexes Vulnerabilities { get; } = new();

    /// <summary>Makes a session the current one.</summary>
    public void Connect(MainWpSession session) => Dashboards.Connect(session);

    /// <summary>Takes a session off the list.</summary>
    /// <returns>True where one with the same credentials, which it had replaced, is current now.</returns>
    public bool Disconnect(MainWpSession session) => Dashboards.Disconnect(session);
}
