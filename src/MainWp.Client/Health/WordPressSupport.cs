namespace MainWp;

/// <summary>
/// Which WordPress versions get fixes. The latest version gets all of them; versions back to 4.7 get security fixes, as a courtesy without
/// a set end (make.wordpress.org/security, July 2025); older versions get none. As of November 2026, when 7.1 is the latest. A newer
/// version is not in this table, so its support is unknown.
/// </summary>
internal static class WordPressSupport
{
    private const string Latest = "7.1";
    private const string OldestFixed = "4.7";

    private static readonly DateTimeOffset EndOf46 = new(2025, 7, 31, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset EndOf40 = new(2022, 11, 30, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Days of release, by wordpress.org/download/releases.</summary>
    private static readonly (string Branch, DateTimeOffset Released)[] Releases =
    [
        ("6.5", Day(2024, 4, 2)), ("6.6", Day(2024, 7, 16)), ("6.7", Day(2024, 11, 12)), ("6.8", Day(2025, 4, 15)), ("6.9", Day(2025, 12, 2)), ("7.0", Day(2026, 5, 20)),
    ];

    /// <summary>Whether a version gets fixes, and until when.</summary>
    public static (SupportState State, DateTimeOffset? End) Of(string? version)
    {
        if (VersionOrder.Branch(version) is not { } branch || IsNewer(branch, Latest))
            return (SupportState.Unknown, null);
        if (branch == Latest)
            return (SupportState.Supported, null);
        return IsNewer(OldestFixed, branch) ? (SupportState.Ended, IsNewer(branch, "4.0") ? EndOf46 : EndOf40) : (SupportState.SecurityOnly, null);
    }

    /// <summary>Since when a site could have been updated: the release of the first version here after its own, so for a very old site it is longer; null where it is not known.</summary>
    public static DateTimeOffset? OfferedSince(string? current, string? offered)
    {
        if (VersionOrder.Branch(current) is not { } from || VersionOrder.Branch(offered) is not { } to)
            return null;
        foreach (var (branch, released) in Releases)
        {
            if (IsNewer(branch, from) && !IsNewer(branch, to))
                return released;
        }
        return null;
    }

    /// <summary>Whether the update stays within the site's version, such as 7.1 to 7.1.2: those are releases of fixes.</summary>
    public static bool IsFixRelease(string? current, string? offered) => VersionOrder.Branch(current) is { } branch && branch == VersionOrder.Branch(offered) && IsNewer(offered!, current!);

    private static bool IsNewer(string one, string other) => VersionOrder.Instance.Compare(one, other) > 0;

    private static DateTimeOffset Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);
}
