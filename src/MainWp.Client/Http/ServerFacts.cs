using System.Globalization;

namespace MainWp.Http;

/// <summary>What GET /wp-json/ tells about the server (QUIRKS 54).</summary>
/// <param name="HasAbilities">True from WordPress 6.9 on: the same routes answer in other shapes (SUMMARY, "Two behaviours in one API").</param>
/// <param name="TimeZoneName">The dashboard's IANA time zone, or null.</param>
/// <param name="UtcOffset">The dashboard's offset now, for where the zone is not known here.</param>
/// <param name="ApplicationPasswordsAvailable">False where WordPress has them switched off, as over plain http in production.</param>
internal sealed record ServerFacts(bool HasAbilities, string? TimeZoneName, TimeSpan UtcOffset, bool ApplicationPasswordsAvailable)
{
    /// <summary>Before the server was asked.</summary>
    public static ServerFacts Unknown { get; } = new(false, null, TimeSpan.Zero, true);

    /// <summary>A time that the server wrote in its own zone, such as last_access of a key.</summary>
    public DateTimeOffset? FromLocal(string? text)
    {
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || local.Year <= 1)
            return null;
        return new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), OffsetAt(local)).ToUniversalTime();
    }

    /// <summary>The dashboard's offset at one of its local times.</summary>
    public TimeSpan OffsetAt(DateTime local)
    {
        if (TimeZoneName is null)
            return UtcOffset;
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(TimeZoneName).GetUtcOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified));
        }
        catch (Exception e) when (e is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            return UtcOffset;
        }
    }
}
