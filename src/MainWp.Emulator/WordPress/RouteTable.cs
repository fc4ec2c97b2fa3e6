namespace MainWp.Emulator.WordPress;

/// <summary>All routes of a dashboard in the order in which they were registered.</summary>
internal sealed class RouteTable
{
    private readonly List<RestRoute> _routes = [];

    public IReadOnlyList<RestRoute> Routes => _routes;

    public void Add(string space, string[] methods, string pattern, Func<RestRequest, RestAnswer> handler, params Argument[] arguments) =>
        _routes.Add(new RestRoute(space, pattern, methods, handler, arguments));

    public void Add(RestRoute route) => _routes.Add(route);

    public IEnumerable<RestRoute> In(string space) => _routes.Where(route => route.Namespace == space);

    /// <summary>The first route whose pattern and method fit; the index answers HEAD as GET.</summary>
    public RestRoute? Find(RestRequest request)
    {
        var method = request.Method == "HEAD" ? "GET" : request.Method;
        foreach (var route in _routes)
        {
            if (!route.Methods.Contains(method))
                continue;
            if (route.Match(request.Path) is not { } parameters)
                continue;
            request.Url = parameters;
            return route;
        }

        return null;
    }

    public IReadOnlyList<RestRoute> AtAddress(string path) => [.. _routes.Where(route => route.Match(path) is not null)];
}
