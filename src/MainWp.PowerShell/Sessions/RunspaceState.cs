using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using MainWp.PowerShell.Jobs;

namespace MainWp.PowerShell.Sessions;

/// <summary>What one runspace holds: its sessions and jobs. Never process-wide, since several runbooks share one process.</summary>
internal sealed class RunspaceState
{
    private static readonly ConditionalWeakTable<Runspace, RunspaceState> States = new();

    private readonly List<MainWpSession> _sessions = [];

    /// <summary>The state of the runspace that this thread runs.</summary>
    public static RunspaceState Here => States.GetOrCreateValue(Runspace.DefaultRunspace);

    /// <summary>All connected sessions, in the order of their connecting.</summary>
    public IReadOnlyList<MainWpSession> Sessions => [.. _sessions];

    /// <summary>The session that commands use when none is given.</summary>
    public MainWpSession? Current { get; private set; }

    /// <summary>The batch updates started in this runspace.</summary>
    public JobList Jobs { get; } = new();

    public void Connect(MainWpSession session)
    {
        _sessions.Add(session);
        Current = session;
    }

    public void Disconnect(MainWpSession session)
    {
        _sessions.Remove(session);
        if (Current == session)
            Current = _sessions.LastOrDefault();
    }
}
