using System.Globalization;

namespace MainWp.Emulator;

/// <summary>The many ways in which the server writes a point in time.</summary>
internal sealed class Times(TimeZoneInfo zone)
{
    public TimeZoneInfo Zone => zone;

    public static string Utc(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    public static string UtcBlank(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string WithZ(DateTimeOffset time) => Utc(time) + "Z";

    public static string WithOffset(DateTimeOffset time) => Utc(time) + "+00:00";

    public static string Unix(DateTimeOffset time) => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    public string LocalText(DateTimeOffset time) => Local(time).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public string LocalT(DateTimeOffset time) => Local(time).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>The older code converts to local time twice.</summary>
    public string TwiceLocalT(DateTimeOffset time) =>
        (Local(time) + zone.GetUtcOffset(time)).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    public double OffsetHours(DateTimeOffset time) => zone.GetUtcOffset(time).TotalHours;

    private DateTime Local(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, zone).DateTime;
}
