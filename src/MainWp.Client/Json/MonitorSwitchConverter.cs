namespace MainWp.Json;

/// <summary>-1 as the dashboard's settings say, 0 off, 1 on.</summary>
internal sealed class MonitorSwitchConverter() : NumberedOptionConverter<MonitorSwitch>(-1, MonitorSwitch.UseGlobal, MonitorSwitch.Disabled, MonitorSwitch.Enabled);
