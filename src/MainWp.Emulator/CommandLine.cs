using System.Globalization;
using MainWp.Emulator.Children;
using MainWp.Emulator.Faults;
using MainWp.Emulator.Fronts;
using MainWp.Emulator.Hosting;
using MainWp.Emulator.WpAdmin;

namespace MainWp.Emulator;

/// <summary>The options of the emulator as they are typed.</summary>
internal sealed record CommandLine(string Verb, EmulatorOptions Options, string? Problem)
{
    /// <summary>The options of the Wp Admin API; null for a dashboard.</summary>
    public WpAdminOptions? WpAdmin { get; init; }

    public const string Usage = """
        mainwp-emulator [tour | tour rollout] [options]

          --service NAME            mainwp, or wpadmin for the Wp Admin API, which takes --port, --sites, --latency,
                                    --fault, --retry-after, --fault-delay and those named "of wpadmin" (mainwp)
          --port N                  loopback port; without it any free one
          --wordpress VERSION       6.8 answers in the older shapes, 6.9 and later through the Abilities API (7.1)
          --mainwp VERSION          5.4, 6.0.0, 6.0.11 and 6.0.12 answer as those did (6.1.2)
          --sites N                 size of the fleet (12)
          --more-plugins N          N further plugins on each site, up to 120, in several versions (0)
          --child-pages             each site has a front page on this machine, and its address
          --child-hosts N           the sites are on N loopback addresses (1)
          --child-latency MS        how long a front page takes
          --break SLUG:HARM[:SITES[:SECONDS]]
                                    the update of SLUG breaks sites (all, or ids with commas), so long after it; may be
                                    repeated. "always" for SLUG breaks them from the start. Harms: fatal, database,
                                    blank, short, slow, redirect, unavailable, plugin-off
          --language CODE           en, or any other code to have every message translated
          --speed N                 background jobs run N times as fast
          --time-zone NAME          time zone of the dashboard (America/New_York)
          --plain-permalinks        nothing is found under /wp-json/
          --no-application-passwords
          --local                   an installation of the environment type "local"
          --latency MS              every request takes so much longer
          --page-latency MS         every page of a list takes so much longer
          --ability-latency MS      every request to the Abilities API takes so much longer
          --abilities FOLDER        serves the abilities of this folder too: JSON as wp-abilities/v1 describes them
          --php-warnings WHEN       faulty-routes, unless-json or always
          --front KIND[:VALUE[:TIMES[:PATH]]]
                                    something stands in front of the dashboard; may be repeated, the outermost first.
                                    --fronts lists the kinds
          --fault KIND[:N[:PATH]]   the next N requests (to PATH) go wrong; may be repeated. Kinds: 429, 503, 500,
                                    502, 504, cut, cut-body, slow-body, late, html, redirect. With -done after
                                    the kind (504-done) the work is done all the same, only the answer is lost
          --retry-after S           what the faults 429 and 503 ask for (1)
          --fault-delay MS          how long the faults late and slow-body take (2000)
          --standard-limit N        of wpadmin: requests per key in a window (1000)
          --standard-window S       of wpadmin: seconds of that window (900)
          --authentication-limit N  of wpadmin: requests a second per client to /oauth/token and /oauth/revoke (10)
          --token-lifetime S        of wpadmin: seconds that an access token lasts (3600)
          --help                    this text
        """;

    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var verb = "serve";
        var options = new EmulatorOptions();
        var faults = new List<Fault>();
        var fronts = new List<string>();
        var pattern = new Fault(FaultKind.Late);
        var isWpAdmin = false;
        var service = new WpAdminOptions();
        for (var index = 0; index < arguments.Count; index++)
        {
            var name = arguments[index];
            if (name is "--help" or "-h" or "-?")
                return new CommandLine("help", options, null);
            if (name == "--fronts")
                return new CommandLine("fronts", options, null);
            if (!name.StartsWith('-'))
            {
                verb = name;
                continue;
            }

            if (Switch(options, name) is { } switched)
            {
                options = switched;
                continue;
            }

            if (++index >= arguments.Count)
                return new CommandLine(verb, options, $"{name} is not known, or needs a value.");
            if (name == "--service" && arguments[index] is "mainwp" or "wpadmin")
                isWpAdmin = arguments[index] == "wpadmin";
            else if (Value(service, name, arguments[index]) is { } ofService)
                service = ofService;
            else if (name == "--fault" && Fault.Parse(arguments[index]) is { } fault)
                faults.Add(fault);
            else if (name == "--front" && PlacedFront.Parse(arguments[index]) is not null)
                fronts.Add(arguments[index]);
            else if (name == "--retry-after" && Number(arguments[index]) is { } seconds)
                pattern = pattern with { RetryAfter = TimeSpan.FromSeconds(seconds) };
            else if (name == "--fault-delay" && Number(arguments[index]) is { } wait)
                pattern = pattern with { Delay = TimeSpan.FromMilliseconds(wait) };
            else if (Value(options, name, arguments[index]) is { } valued)
                options = valued;
            else
                return new CommandLine(verb, options, name == "--abilities" ? $"{name}: the folder {Path.GetFullPath(arguments[index])} was not found." : $"{name} {arguments[index]} is not understood.");
        }

        options = options with { Fronts = fronts, Faults = [.. faults.Select(fault => fault with { RetryAfter = pattern.RetryAfter, Delay = pattern.Delay })] };
        return new CommandLine(verb, options, null)
        {
            WpAdmin = isWpAdmin ? service with { Port = options.Port, Sites = options.Sites, Faults = options.Faults } : null,
        };
    }

    private static WpAdminOptions? Value(WpAdminOptions options, string name, string value) => name switch
    {
        "--standard-limit" when Number(value) is > 0 and { } limit => options with { StandardLimit = (int)limit },
        "--standard-window" when Number(value) is > 0 and { } seconds => options with { StandardWindow = TimeSpan.FromSeconds(seconds) },
        "--authentication-limit" when Number(value) is > 0 and { } limit => options with { AuthenticationLimit = (int)limit },
        "--token-lifetime" when Number(value) is > 0 and { } seconds => options with { TokenLifetime = TimeSpan.FromSeconds(seconds) },
        _ => null,
    };

    private static EmulatorOptions? Switch(EmulatorOptions options, string name) => name switch
    {
        "--plain-permalinks" => options with { PlainPermalinks = true },
        "--local" => options with { IsLocal = true },
        "--child-pages" => options with { ChildPages = true },
        "--no-application-passwords" => options with { ApplicationPasswords = false },
        _ => null,
    };

    private static EmulatorOptions? Value(EmulatorOptions options, string name, string value) => name switch
    {
        "--port" when Number(value) is { } port => options with { Port = (int)port },
        "--wordpress" when Version.TryParse(value, out _) => options with { WordPress = value },
        "--mainwp" when Version.TryParse(value, out _) => options with { MainWp = value },
        "--sites" when Number(value) is { } sites => options with { Sites = (int)sites },
        "--more-plugins" when Number(value) is { } plugins => options with { MorePlugins = (int)plugins },
        "--child-hosts" when Number(value) is >= 1 and <= 200 and { } hosts => options with { ChildHosts = (int)hosts },
        "--child-latency" when Number(value) is { } wait => options with { ChildLatency = TimeSpan.FromMilliseconds(wait) },
        "--break" when Breakage.Parse(value) is not null => options with { Breakages = [.. options.Breakages, value] },
        "--language" => options with { Language = value },
        "--speed" when Number(value) is > 0 and { } speed => options with { Speed = speed },
        "--time-zone" when TimeZoneInfo.TryFindSystemTimeZoneById(value, out _) => options with { TimeZone = value },
        "--latency" when Number(value) is { } wait => options with { Latency = TimeSpan.FromMilliseconds(wait) },
        "--page-latency" when Number(value) is { } wait => options with { PageLatency = TimeSpan.FromMilliseconds(wait) },
        "--ability-latency" when Number(value) is { } wait => options with { AbilityLatency = TimeSpan.FromMilliseconds(wait) },
        "--abilities" when Directory.Exists(value) => options with { Abilities = value },
        "--php-warnings" => value switch
        {
            "faulty-routes" => options with { PhpWarnings = PhpWarnings.OnFaultyRoutes },
            "unless-json" => options with { PhpWarnings = PhpWarnings.UnlessJsonIsAsked },
            "always" => options with { PhpWarnings = PhpWarnings.Always },
            _ => null,
        },
        _ => null,
    };

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
