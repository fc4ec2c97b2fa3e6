namespace MainWp.PowerShell.Binding;

/// <summary>A monitor as the user named it, and what it is.</summary>
internal sealed record ResolvedMonitor(MonitorReference Reference, MonitorTarget Target)
{
    public override string ToString() => Target.ToString();
}
