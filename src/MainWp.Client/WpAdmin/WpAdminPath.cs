using MainWp.Http;

namespace MainWp;

/// <summary>A path of the Wp Admin API as people write it: sites/7, v2/sites/7, or a whole address of the session's own service.</summary>
internal sealed record WpAdminPath(string Route, IReadOnlyList<(string Name, string? Value)> Query)
{
    private const string Version = "v2";

    /// <summary>Reads a path.</summary>
    /// <exception cref="MainWpException">InvalidArgument for another host, or for a path out of the API.</exception>
    public static WpAdminPath Parse(string given, Uri service)
    {
        var text = given.Trim();
        if (text.Contains("://") || text.StartsWith("//", StringComparison.Ordinal) || text.Contains('\\') || text.Contains('#'))
            text = BelowService(text, service);
        var mark = text.IndexOf('?');
        var segments = (mark < 0 ? text : text.Substring(0, mark)).Trim('/').Split('/').Select(Uri.UnescapeDataString).ToList();
        if (segments.Any(segment => segment is "" or "." or ".."))
            throw Invalid(Messages.NotAServicePath(given));
        if (segments[0].Equals("oauth", StringComparison.OrdinalIgnoreCase))
            throw Invalid(Messages.OAuthByCommands);
        if (!IsVersion(segments[0]))
            segments.Insert(0, Version);
        return new WpAdminPath(string.Join("/", segments.Select(Uri.EscapeDataString)), mark < 0 ? [] : [.. QueryText.Read(text.Substring(mark + 1)).Select(field => (field.Key, (string?)field.Value))]);
    }

    private static bool IsVersion(string segment) => segment.Length > 1 && segment[0] is 'v' or 'V' && segment.Skip(1).All(char.IsDigit);

    private static string BelowService(string text, Uri service)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.UserInfo.Length > 0 || !DashboardAddress.IsSameOrigin(address, service) || !address.AbsolutePath.StartsWith(service.AbsolutePath, StringComparison.Ordinal))
            throw Invalid(Messages.OtherService(service, text));
        return address.AbsolutePath.Substring(service.AbsolutePath.Length) + address.Query;
    }

    private static MainWpException Invalid(string message) => new(ErrorKind.InvalidArgument, Messages.NotSent(message)) { Resource = Resource.Route };
}
