namespace MainWp.Http;

/// <summary>What a redirect tells about the way to the routes: each ends with a slash, or the root of the API has a prefix.</summary>
internal static class Way
{
    /// <summary>The facts with that in them; null where the redirect leads to something else.</summary>
    /// <param name="facts">What was known when the request went out.</param>
    /// <param name="request">The request.</param>
    /// <param name="basePath">Where its route begins.</param>
    /// <param name="from">Where it went.</param>
    /// <param name="to">Where the redirect leads.</param>
    public static ServerFacts? Learn(ServerFacts facts, Request request, string basePath, Uri from, Uri to)
    {
        var path = to.AbsolutePath;
        var endsWithSlash = path.EndsWith("/", StringComparison.Ordinal);
        var route = request.Route.TrimEnd('/');
        if (request.IsPlain || basePath.Length == 0)
            return null;
        var trimmed = route.Length > 0 ? path.TrimEnd('/') : path;
        if (!trimmed.EndsWith(route, StringComparison.Ordinal))
            return null;
        var root = trimmed.Substring(0, trimmed.Length - route.Length);
        if (!root.EndsWith("/" + LastOf(basePath) + "/", StringComparison.Ordinal))
            return null;
        return facts with
        {
            ApiRoot = from.AbsolutePath.StartsWith(root, StringComparison.Ordinal) ? facts.ApiRoot : root,
            WantsSlash = route.Length > 0 ? endsWithSlash : facts.WantsSlash,
        };
    }

    private static string LastOf(string basePath) => basePath.TrimEnd('/').Split('/').Last();
}
