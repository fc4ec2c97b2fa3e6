namespace MainWp;

/// <summary>
/// Until when PHP versions get security fixes, by php.net/supported-versions.php and php.net/eol.php as of November 2026. A
/// version that is not in this table is newer, or not a PHP version. Its support is unknown.
/// </summary>
internal static class PhpSupport
{
    // The last day, UTC.
    private static readonly Dictionary<string, DateTimeOffset> Ends = new()
    {
        ["5.2"] = Day(2011, 1, 6),
        ["5.3"] = Day(2014, 8, 14),
        ["5.4"] = Day(2015, 9, 3),
        ["5.5"] = Day(2016, 7, 21),
        ["5.6"] = Day(2018, 12, 31),
        ["7.0"] = Day(2019, 1, 10),
        ["7.1"] = Day(2019, 12, 1),
        ["7.2"] = Day(2020, 11, 30),
        ["7.3"] = Day(2021, 12, 6),
        ["7.4"] = Day(2022, 11, 28),
        ["8.0"] = Day(2023, 11, 26),
        ["8.1"] = Day(2025, 12, 31),
        ["8.2"] = Day(2026, 12, 31),
        ["8.3"] = Day(2027, 12, 31),
        ["8.4"] = Day(2028, 12, 31),
        ["8.5"] = Day(2029, 12, 31),
    };

    /// <summary>In its last years a version gets security fixes only.</summary>
    private const int SecurityOnlyYears = 2;

    /// <summary>Whether a version gets fixes on a day, and until when.</summary>
    public static (SupportState State, DateTimeOffset? End) Of(string? version, DateTimeOffset now)
    {
        if (VersionOrder.Branch(version) is not { } branch || !Ends.TryGetValue(branch, out var end))
            return (SupportState.Unknown, null);
        var over = end.AddDays(1);
        return (now >= over ? SupportState.Ended : now >= over.AddYears(-SecurityOnlyYears) ? SupportState.SecurityOnly : SupportState.Supported, end);
    }

    private static DateTimeOffset Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);
}
