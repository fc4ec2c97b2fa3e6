namespace MainWp.PowerShell.Completion;

/// <summary>Completes the date formats that WordPress's own settings offer.</summary>
public sealed class DateFormatCompleter : FixedCompleter
{
    private protected override IEnumerable<string> Values => ["F j, Y", "Y-m-d", "m/d/Y", "d/m/Y"];
}
