using System.Text.RegularExpressions;
using MainWp.Http;

namespace MainWp;

/// <summary>
/// A route as people write it: below mainwp/v2 (sites/7), from its namespace (wp/v2/users/me), or a whole address of the session's own
/// dashboard. It decides which credential is sent.
/// </summary>
internal sealed record RoutePath(string Route, IReadOnlyList<(string Name, string? Value)> Query)
{
    private const string RestRoot = "wp-json";

    private static readonly Regex Version = new(@"^(v\d+|\d+\.\d+)([a-z]+\d*)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The credential of the route: none for the index, the legacy key for mainwp/v1, the API key for other routes that MainWP authenticates, otherwise the application password.</summary>
    public RequiredCredential RequiredCredential => Route.Length == 0 ? RequiredCredential.Open
        : IsUnder("mainwp/v1/") || Route == "mainwp/v1" ? RequiredCredential.LegacyKey
        : IsUnder("mainwp/") || Route == "mainwp" || IsUnder("mainwp-") ? RequiredCredential.ApiKey
        : RequiredCredential.ApplicationPassword;

    /// <summary>Reads a route.</summary>
    /// <param name="given">The route as it was written.</param>
    /// <param name="dashboard">The session's dashboard.</param>
    /// <param name="version">The version of MainWP's API that a route without a namespace is of: v1 or v2.</param>
    /// <exception cref="MainWpException">InvalidArgument for another host, for a path out of the REST API, or for text that is not a
    /// route.</exception>
    public static RoutePath Parse(string given, Uri dashboard, string version = "v2")
    {
        var text = given.Trim();
        if (text.Contains("://") || text.StartsWith("//", StringComparison.Ordinal) || text.Contains('\\') || text.Contains('#'))
            text = BelowRoot(text, dashboard);
        var mark = text.IndexOf('?');
        var path = (mark < 0 ? text : text.Substring(0, mark)).Trim('/');
        var query = mark < 0 ? [] : ReadQuery(text.Substring(mark + 1));
        var segments = path.Split('/').ToList();
        if (segments[0].Equals(RestRoot, StringComparison.OrdinalIgnoreCase))
            segments.RemoveAt(0);
        if (segments.Any(segment => Uri.UnescapeDataString(segment) is "." or ".."))
            throw Invalid(Messages.RouteLeadsOut(path));
        if (segments.Count == 0 || segments[0].Length == 0)
            return new RoutePath("", query);
        segments[0] = HasNamespace(segments) ? segments[0].ToLowerInvariant() : segments[0];
        var route = string.Join("/", segments.Select(Escape));
        return new RoutePath(HasNamespace(segments) ? route : $"mainwp/{version}/{route}", query);
    }

    private bool IsUnder(string start) => Route.StartsWith(start, StringComparison.Ordinal);

    private static bool HasNamespace(List<string> segments) =>
        segments[0].Equals("mainwp", StringComparison.OrdinalIgnoreCase) || segments[0].StartsWith("mainwp-", StringComparison.OrdinalIgnoreCase)
        || segments[0].Equals("wp", StringComparison.OrdinalIgnoreCase) || segments[0].StartsWith("wp-", StringComparison.OrdinalIgnoreCase)
        || (segments.Count > 1 && Version.IsMatch(segments[1]));

    private static string BelowRoot(string text, Uri dashboard)
    {
        var root = new Uri(dashboard, RestRoot);
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
            throw Invalid(Messages.NotARoute(text, dashboard));
        if (!DashboardAddress.IsSameOrigin(address, root) || address.UserInfo.Length > 0)
            throw Invalid(Messages.OtherAddress(dashboard, address.Host));
        var path = address.AbsolutePath.TrimEnd('/') + "/";
        if (!path.StartsWith(root.AbsolutePath + "/", StringComparison.Ordinal))
            throw Invalid(Messages.AddressOutside(root));
        return path.Substring(root.AbsolutePath.Length) + address.Query;
    }

    private static List<(string Name, string? Value)> ReadQuery(string query) =>
    [
        .. query.Split('&').Where(pair => pair.Length > 0).Select(pair => pair.Split(['='], 2))
            .Select(pair => (Text(pair[0]), pair.Length > 1 ? Text(pair[1]) : "")),
    ];

    private static string Text(string escaped) => Uri.UnescapeDataString(escaped.Replace('+', ' '));

    private static string Escape(string segment) => Uri.EscapeDataString(Uri.UnescapeDataString(segment));

    private static MainWpException Invalid(string message) => new(ErrorKind.InvalidArgument, Messages.NotSent(message)) { Resource = Resource.Route };
}
