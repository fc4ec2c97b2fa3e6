namespace MainWp.Emulator.Settings;

/// <summary>The labels that monitoring takes for lengths of time.</summary>
internal static class Labels
{
    public static readonly string[] Intervals =
    [
        "5m", "10m", "15m", "30m", "45m", "1h", "2h", "3h", "4h", "5h", "6h", "7h", "8h", "9h", "10h", "11h", "12h", "13h", "14h",
        "15h", "16h", "17h", "18h", "19h", "20h", "21h", "22h", "23h", "24h",
    ];

    public static readonly string[] Timeouts =
    [
        "30s", "45s", "60s", "90s", "2min", "3min", "4min", "5min", "6min", "7min", "8min", "9min", "10min", "15min", "30min", "45min",
        "60min", "90min", "No limit",
    ];

    public static int Minutes(string interval) =>
        interval.EndsWith('h') ? int.Parse(interval[..^1]) * 60 : int.Parse(interval.TrimEnd('m'));

    public static int Seconds(string timeout) => timeout switch
    {
        "No limit" => 0,
        _ when timeout.EndsWith("min", StringComparison.Ordinal) => int.Parse(timeout[..^3]) * 60,
        _ => int.Parse(timeout.TrimEnd('s')),
    };
}
