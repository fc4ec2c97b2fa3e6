using System.Globalization;

namespace MainWp.PowerShell.Completion;

/// <summary>Completes the codes of currencies, such as EUR.</summary>
public sealed class CurrencyCompleter : FixedCompleter
{
    private protected override IEnumerable<string> Values =>
        CultureInfo.GetCultures(CultureTypes.SpecificCultures).Select(culture => new RegionInfo(culture.Name).ISOCurrencySymbol).Where(code => code.Length == 3).Distinct().OrderBy(code => code, StringComparer.Ordinal);
}
