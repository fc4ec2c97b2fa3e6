using MainWp.Http;

namespace MainWp;

/// <summary>The Wp Admin API as its document describes it: addresses, headers, limits, and what its statuses mean.</summary>
internal static class WpAdminService
{
    public const string DefaultAddress = "https://api.wpadmin.com/";
    public const string VersionHeader = "X-Wp-Version";
    public const string KeyHeader = "Idempotency-Key";

    /// <summary>Requests to the authentication endpoints in a second, per key.</summary>
    public const int AuthenticationLimit = 10;

    /// <summary>Requests to the other endpoints in a window, per key.</summary>
    public const int StandardLimit = 1000;

    public static TimeSpan AuthenticationWindow { get; } = TimeSpan.FromSeconds(1);

    public static TimeSpan StandardWindow { get; } = TimeSpan.FromMinutes(15);

    /// <summary>Keys are to be rotated quarterly.</summary>
    public static TimeSpan KeyLifetime { get; } = TimeSpan.FromDays(92);

    public static Service Rules { get; } = new() { BasePath = "", Explain = WpAdminFailure.Explain };

    /// <summary>True for the endpoints of OAuth, which have a limit of their own.</summary>
    public static bool IsAuthentication(Request request) => request.RequiredCredential == RequiredCredential.Open || request.Route.StartsWith("oauth/", StringComparison.OrdinalIgnoreCase);
}
