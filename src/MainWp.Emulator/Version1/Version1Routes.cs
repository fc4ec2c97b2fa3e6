using System.Globalization;
using MainWp.Emulator.Access;
using MainWp.Emulator.Sites;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Version1;

/// <summary>Short words for the routes under mainwp/v1: each looks at the key itself, and most want a site.</summary>
internal sealed class Version1Routes(RouteTable table, Dashboard dashboard)
{
    public const string Namespace = "mainwp/v1";

    private readonly Version1Authentication _keys = new(dashboard);

    public void Get(string pattern, Func<RestRequest, RestAnswer> work) => Add("GET", pattern, work);

    public void Post(string pattern, Func<RestRequest, RestAnswer> work) => Add("POST", pattern, work);

    public void Put(string pattern, Func<RestRequest, RestAnswer> work) => Add("PUT", pattern, work);

    public void Delete(string pattern, Func<RestRequest, RestAnswer> work) => Add("DELETE", pattern, work);

    /// <summary>With a site, or what the route does without one: null is PHP's fatal error.</summary>
    public Func<RestRequest, RestAnswer> Site(Func<Site, RestRequest, RestAnswer> work, Func<RestAnswer>? unknown = null) => request =>
    {
        if (!request.Has("site_id"))
            return Version1Answer.Error(dashboard.Say("A parameter is missing."), 400);
        if (!int.TryParse(request.Text("site_id"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var id))
            return Version1Answer.Error(dashboard.Say("A parameter cannot be used."), 400);
        return dashboard.Sites.Find(id) is { } site
            ? work(site, request)
            : unknown?.Invoke() ?? RestAnswer.Fatal(Pages.PhpFatal(dashboard));
    };

    /// <summary>What a route answers with parameters missing; null where all are there.</summary>
    public RestAnswer? Missing(RestRequest request, params string[] names) =>
        names.All(request.Has) ? null : Version1Answer.Error(dashboard.Say("A parameter is missing."), 400);

    private void Add(string method, string pattern, Func<RestRequest, RestAnswer> work) =>
        table.Add(Namespace, [method], pattern, request => _keys.Refuse(request) ?? work(request));
}
