using System.Globalization;

namespace MainWp;

/// <summary>How many sites of a ring may break: a number of sites, or a part of the ring in percent.</summary>
internal sealed record FailureLimit
{
    private readonly decimal _number;
    private readonly bool _isPercent;

    private FailureLimit(decimal number, bool isPercent) => (_number, _isPercent) = (number, isPercent);

    public static FailureLimit None { get; } = new(0, false);

    /// <summary>Reads 2 or 5%; null for any other text.</summary>
    public static FailureLimit? Parse(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        if (!trimmed.EndsWith("%", StringComparison.Ordinal))
            return int.TryParse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture, out var sites) ? new FailureLimit(sites, false) : null;
        var number = trimmed.Substring(0, trimmed.Length - 1).TrimEnd();
        return decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100 ? new FailureLimit(percent, true) : null;
    }

    /// <summary>Whether so many broken sites of a ring are too many.</summary>
    public bool IsExceeded(int broken, int sites) => _isPercent ? broken * 100m > _number * sites : broken > _number;

    public override string ToString() => _number.ToString("0.####", CultureInfo.InvariantCulture) + (_isPercent ? "%" : "");
}
