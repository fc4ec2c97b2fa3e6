namespace MainWp.Emulator.WordPress;

/// <summary>Short words for the routes under mainwp/v2.</summary>
internal sealed class MainWpRoutes(RouteTable table)
{
    public const string Namespace = "mainwp/v2";
    public const string AnySite = @"{id_domain:[a-zA-Z0-9\-\.\_]+}";
    public const string UpdatesSite = @"{id_domain:[A-Za-z0-9-\.]+}";
    public const string ChildSite = @"{id_domain:(\d+|[A-Za-z0-9-\.]*[A-Za-z0-9-]{1,63}\.[A-Za-z]{2,6})}";
    public const string Number = @"{id_domain:[\d]+}";
    public const string Host = @"{id_domain:[A-Za-z0-9-\.]*[A-Za-z0-9-]{1,63}\.[A-Za-z]{2,6}$}";

    public void Get(string pattern, Func<RestRequest, RestAnswer> handler, params Argument[] arguments) =>
        table.Add(Namespace, Verbs.Read, pattern, handler, arguments);

    public void Create(string pattern, Func<RestRequest, RestAnswer> handler, params Argument[] arguments) =>
        table.Add(Namespace, Verbs.Create, pattern, handler, arguments);

    public void Write(string pattern, Func<RestRequest, RestAnswer> handler, params Argument[] arguments) =>
        table.Add(Namespace, Verbs.Write, pattern, handler, arguments);

    public void Edit(string pattern, Func<RestRequest, RestAnswer> handler, params Argument[] arguments) =>
        table.Add(Namespace, Verbs.Edit, pattern, handler, arguments);

    public void Remove(string pattern, Func<RestRequest, RestAnswer> handler, params Argument[] arguments) =>
        table.Add(Namespace, Verbs.Remove, pattern, handler, arguments);

    public void Add(RestRoute route) => table.Add(route);
}
