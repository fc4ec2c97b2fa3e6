using System.Globalization;
using System.Text.RegularExpressions;

namespace MainWp;

/// <summary>
/// The intervals and time-outs that monitors know. They are sent as labels such as 5m, 30s, 2min and "No limit" (numbers are refused, 400)
/// and come back as labels or as numbers, depending on the route.
/// </summary>
// docs/quirks.md, 29.
internal static class MonitorPeriod
{
    /// <summary>The value for the dashboard's own setting.</summary>
    public static readonly TimeSpan UseGlobal = TimeSpan.FromTicks(-1);

    /// <summary>The value for no time-out.</summary>
    public static readonly TimeSpan NoLimit = TimeSpan.Zero;

    private static readonly Regex Form = new("^([0-9]+) *(s|m|min|h)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly int[] IntervalMinutes = [5, 10, 15, 30, 45, .. Enumerable.Range(1, 24).Select(hours => hours * 60)];

    private static readonly int[] TimeoutSeconds = [30, 45, 60, 90, .. Enumerable.Range(2, 9).Select(minutes => minutes * 60), 900, 1800, 2700, 3600, 5400, 0];

    /// <summary>The intervals that the server takes, as its labels.</summary>
    public static IReadOnlyList<string> Intervals { get; } = [.. IntervalMinutes.Select(IntervalLabel)];

    /// <summary>The time-outs that the server takes, as a user writes them.</summary>
    public static IReadOnlyList<string> Timeouts { get; } = [.. TimeoutSeconds.Select(seconds => TimeoutLabel(seconds).Replace("min", "m").Replace("No limit", "NoLimit"))];

    /// <summary>The server's label of an interval, or null where it takes no such interval.</summary>
    public static string? ToIntervalLabel(TimeSpan interval) =>
        interval == UseGlobal ? "useglobal" : Array.Find(IntervalMinutes, minutes => TimeSpan.FromMinutes(minutes) == interval) is > 0 and var known ? IntervalLabel(known) : null;

    /// <summary>The server's label of a time-out, or null where it takes no such time-out.</summary>
    public static string? ToTimeoutLabel(TimeSpan timeout) =>
        timeout == UseGlobal ? "useglobal" : Array.Exists(TimeoutSeconds, seconds => TimeSpan.FromSeconds(seconds) == timeout) ? TimeoutLabel((int)timeout.TotalSeconds) : null;

    /// <summary>The server's label of an interval.</summary>
    /// <exception cref="MainWpException">InvalidArgument.</exception>
    public static string IntervalToSend(TimeSpan interval) => ToIntervalLabel(interval) ?? throw Invalid(Messages.NotAnInterval(interval, string.Join(", ", Intervals)));

    /// <summary>The server's label of a time-out.</summary>
    /// <exception cref="MainWpException">InvalidArgument.</exception>
    public static string TimeoutToSend(TimeSpan timeout) => ToTimeoutLabel(timeout) ?? throw Invalid(Messages.NotATimeout(timeout, string.Join(", ", Timeouts)));

    /// <summary>The error for a monitor's setting that would be refused.</summary>
    public static MainWpException Invalid(string message) => new(ErrorKind.InvalidArgument, Messages.NotSent(message)) { Resource = Resource.Monitor };

    /// <summary>5m, 30s, 2min, 1h, NoLimit, UseGlobal, or a time as .NET writes it; null for anything else.</summary>
    public static TimeSpan? Parse(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Equals("UseGlobal", StringComparison.OrdinalIgnoreCase))
            return UseGlobal;
        if (trimmed.Replace(" ", "").Equals("NoLimit", StringComparison.OrdinalIgnoreCase))
            return NoLimit;
        if (Form.Match(trimmed) is { Success: true } match && int.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 1_000_000)
        {
            return match.Groups[2].Value.ToLowerInvariant() switch
            {
                "s" => TimeSpan.FromSeconds(number),
                "h" => TimeSpan.FromHours(number),
                _ => TimeSpan.FromMinutes(number),
            };
        }
        return trimmed.Contains(':') && TimeSpan.TryParse(trimmed, CultureInfo.InvariantCulture, out var time) && time >= TimeSpan.Zero ? time : null;
    }

    private static string IntervalLabel(int minutes) => minutes < 60 ? $"{minutes}m" : $"{minutes / 60}h";

    private static string TimeoutLabel(int seconds) => seconds switch
    {
        0 => "No limit",
        <= 90 => $"{seconds}s",
        _ => $"{seconds / 60}min",
    };
}
