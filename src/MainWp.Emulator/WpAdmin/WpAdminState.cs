using System.Security.Cryptography;
using System.Text.Json.Nodes;
using MainWp.Emulator.Faults;
using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.WpAdmin;

/// <summary>All state of one emulated Wp Admin API. Guarded by Gate: one request is worked on at a time.</summary>
internal sealed class WpAdminState
{
    public const string User = "ada";
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";

    public const string PublicClient = "powershell";
    public const string ConfidentialClient = "backup-server";

    /// <summary>New with every start of the program, as all its secrets.</summary>
    public static string Password { get; } = RandomNumberGenerator.GetString(Letters, 16);

    public static string ConfidentialSecret { get; } = RandomNumberGenerator.GetString(Letters, 32);

    private static readonly string[] AllScopes = ["sites:read", "sites:write", "backups:write", "logs:read"];

    private readonly Dictionary<string, RateWindow> _windows = [];

    public WpAdminState(WpAdminOptions options)
    {
        Options = options;
        Tokens = new TokenStore(options);
        Log = new AuthLog(options.Time);
        foreach (var fault in options.Faults)
            Faults.Add(fault);
        for (var id = 1; id <= options.Sites; id++)
        {
            Sites.Add(new JsonObject
            {
                ["id"] = $"site_{id}",
                ["name"] = $"Shop {id}",
                ["url"] = $"https://shop-{id}.example/",
                ["status"] = id % 5 == 0 ? "disconnected" : "connected",
                ["wp_version"] = id % 3 == 0 ? "6.4.3" : "6.8.1",
                ["php_version"] = "8.3",
                ["created_at"] = "2026-01-15T08:30:00Z",
                ["region"] = "eu-central",
            });
        }
    }

    public Lock Gate { get; } = new();

    public WpAdminOptions Options { get; }

    public RequestLog Requests { get; } = new();

    public FaultPanel Faults { get; } = new();

    public TokenStore Tokens { get; }

    public AuthLog Log { get; }

    public IdempotentAnswers Answers { get; } = new();

    public List<JsonObject> Sites { get; } = [];

    /// <summary>How many sites the list claims there are; null for as many as there are.</summary>
    public int? SaidTotal { get; set; }

    public List<JsonObject> Backups { get; } = [];

    /// <summary>Cookies of users who have signed in.</summary>
    public HashSet<string> SignedIn { get; } = [];

    /// <summary>Consent forms that were shown and not yet sent, by their one-time value.</summary>
    public Dictionary<string, IReadOnlyDictionary<string, string>> Forms { get; } = [];

    public IReadOnlyList<WpAdminKey> Keys { get; } =
    [
        new("Full access", NewKey(), AllScopes),
        new("Reports", NewKey(), "sites:read"),
        new("Backups only", NewKey(), "backups:write"),
        new("Old server", NewKey(), AllScopes) { IsRevoked = true },
        new("Office", NewKey(), AllScopes) { OnlyFrom = "203.0.113.7" },
    ];

    public IReadOnlyList<WpAdminClientRegistration> Clients { get; } = [new(PublicClient, null), new(ConfidentialClient, ConfidentialSecret)];

    private static string NewKey() => $"wp_live_sk_{RandomNumberGenerator.GetString(Letters, 31)}";

    /// <summary>The scopes that are granted of those asked for.</summary>
    public static string Grant(string asked) => asked.Length == 0 ? "sites:read" : string.Join(" ", asked.Split(' ').Where(AllScopes.Contains));

    public RateWindow WindowOf(string caller, bool isAuthentication)
    {
        var name = $"{(isAuthentication ? "auth" : "standard")} {caller}";
        if (!_windows.TryGetValue(name, out var window))
        {
            _windows[name] = window = isAuthentication
                ? new RateWindow(Options.AuthenticationLimit, Options.AuthenticationWindow, Options.Time)
                : new RateWindow(Options.StandardLimit, Options.StandardWindow, Options.Time);
        }
        return window;
    }
}
