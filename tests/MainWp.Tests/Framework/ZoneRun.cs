namespace MainWp.Tests.Framework;

/// <summary>
/// The program of this assembly: runs the tests of client and commands once in each zone, one zone after the other, and leaves a result for each.
/// All in one process, since most of the time of the first zone is the compiler's.
/// </summary>
internal static class ZoneRun
{
    private static readonly string[] Areas = ["Tests.Client", "Tests.Commands"];

    /// <param name="arguments">The folder for the results, and the zones.</param>
    private static int Main(string[] arguments)
    {
        var failed = 0;
        foreach (var zone in arguments.Skip(1))
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            // An unknown zone would be UTC.
            if (TimeZoneInfo.Local.Id != zone)
                throw new TimeZoneNotFoundException(zone);
            failed |= TestRun.Of(typeof(ZoneRun).Assembly, ResultFile(arguments[0], zone), name => Areas.Any(name.Contains) && !name.Contains(nameof(TimeZoneTests)));
        }
        return failed;
    }

    public static string ResultFile(string folder, string zone) => Path.Combine(folder, zone.Replace('/', '-') + ".txt");
}
