using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace MainWp.PowerShell.Binding;

/// <summary>
/// Lets a TimeSpan be given as 90d, 12h, 30m or 2w. A bare number is refused: PowerShell would read 90 as 90 ticks, a few microseconds.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DurationAttribute : ArgumentTransformationAttribute
{
    private static readonly Regex Form = new(@"^(?<count>[0-9]+(?:\.[0-9]+)?)\s*(?<unit>[smhdw])$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Takes 0 too, for no time at all.</summary>
    public bool AllowsZero { get; set; }

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var given = inputData is PSObject { BaseObject: TimeSpan inner } ? inner : inputData;
        if (given is null)
            throw new ArgumentTransformationMetadataException(Messages.DurationNeeded);

        if (AllowsZero && (given is TimeSpan { Ticks: 0 } || given.ToString() == "0"))
            return TimeSpan.Zero;

        // PowerShell reads 90d without quotes as a decimal, but remembers how it was typed.
        var duration = given is TimeSpan span ? span : Parse(given.ToString());
        return duration > TimeSpan.Zero ? duration : throw new ArgumentTransformationMetadataException(Messages.NotADuration(given));
    }

    /// <summary>The length of time; null if the text is not one.</summary>
    internal static TimeSpan? Parse(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        if (Form.Match(trimmed) is { Success: true } match)
        {
            var seconds = double.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture) * SecondsOf(match.Groups["unit"].Value);
            return seconds < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;
        }
        return trimmed.Contains(':') && TimeSpan.TryParse(trimmed, CultureInfo.InvariantCulture, out var duration) ? duration : null;
    }

    private static double SecondsOf(string unit) => unit.ToLowerInvariant() switch
    {
        "s" => 1,
        "m" => 60,
        "h" => 3_600,
        "d" => 86_400,
        _ => 604_800,
    };
}
