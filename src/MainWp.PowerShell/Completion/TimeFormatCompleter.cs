namespace MainWp.PowerShell.Completion;

/// <summary>Completes the time formats that WordPress's own settings offer.</summary>
public sealed class TimeFormatCompleter : FixedCompleter
{
    private protected override IEnumerable<string> Values => ["g:i a", "g:i A", "H:i"];
}
