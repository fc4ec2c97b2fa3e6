namespace MainWp.PowerShell.Completion;

/// <summary>Completes the time-outs that monitors know.</summary>
public sealed class TimeoutCompleter : FixedCompleter
{
    private protected override IEnumerable<string> Values => MonitorPeriod.Timeouts.Append("UseGlobal");
}
