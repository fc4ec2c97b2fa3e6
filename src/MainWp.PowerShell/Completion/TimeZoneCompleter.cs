namespace MainWp.PowerShell.Completion;

/// <summary>Completes the names of time zones that this machine and WordPress share, such as Europe/London.</summary>
public sealed class TimeZoneCompleter : FixedCompleter
{
    private protected override IEnumerable<string> Values => ["UTC", .. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(id => id.Contains('/'))];
}
