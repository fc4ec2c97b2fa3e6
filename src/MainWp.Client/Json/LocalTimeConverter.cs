using System.Globalization;
using System.Text.Json;

namespace MainWp.Json;

/// <summary>
/// A point in time, in the time zone of this machine as Get-Date's, as the server writes it: with a zone or without one (then UTC), with T or a blank, or as seconds since 1970 in a
/// number or text; 0, "" and 0000-00-00 mean never, and so does a time of 1970 or before, which the server makes of a 0.
/// </summary>
// docs/quirks.md, 28 and 33.
internal sealed class LocalTimeConverter : ScalarConverter<DateTime?>
{
    private const long FirstMicrosecondStamp = 100_000_000_000_000;
    private const long FirstMillisecondStamp = 100_000_000_000;
    private const int NeverYear = 1970;

    public static DateTimeOffset? Parse(string text)
    {
        if (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var stamp))
            return FromStamp(stamp);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) && time.Year > NeverYear ? time : null;
    }

    public override void Write(Utf8JsonWriter writer, DateTime? value, JsonSerializerOptions options)
    {
        if (value is { } time)
            writer.WriteStringValue(time.ToUniversalTime());
        else
            writer.WriteNullValue();
    }

    protected override DateTime? FromText(string text) => Parse(text)?.LocalDateTime;

    protected override DateTime? FromNumber(ref Utf8JsonReader reader) => reader.TryGetDecimal(out var stamp) ? FromStamp(stamp)?.LocalDateTime : null;

    public static DateTimeOffset? FromStamp(decimal stamp)
    {
        var milliseconds = stamp switch
        {
            >= FirstMicrosecondStamp => stamp / 1000,
            >= FirstMillisecondStamp => stamp,
            _ => stamp * 1000,
        };
        return stamp > 0 && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() ? DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds) : null;
    }
}
