namespace MainWp.PowerShell.Completion;

/// <summary>Completes the intervals that monitors know.</summary>
public sealed class IntervalCompleter : FixedCompleter
{
    private protected override IEnumerable<string> Values => MonitorPeriod.Intervals.Append("UseGlobal");
}
