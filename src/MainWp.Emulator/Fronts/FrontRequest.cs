using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.Fronts;

/// <summary>A request on its way through the fronts, which may change it.</summary>
internal sealed class FrontRequest(HttpContext context, LoggedRequest logged, Dashboard dashboard)
{
    public Dashboard Dashboard => dashboard;

    public DateTimeOffset Now => dashboard.Clock.GetUtcNow();

    public string Method => context.Request.Method;

    public string Body => logged.Body;

    public IHeaderDictionary Headers => context.Request.Headers;

    /// <summary>The path as the fronts outside of this one left it.</summary>
    public string Path
    {
        get => context.Request.Path.Value ?? "/";
        set => context.Request.Path = value;
    }

    public string Query => context.Request.QueryString.Value ?? "";

    public string PathAndQuery => context.Request.Path.ToUriComponent() + Query;

    /// <summary>The route under the root of the API, which itself is "/"; null for a page.</summary>
    public string? Route => Path == dashboard.RestPrefix ? "/"
        : Path.StartsWith(dashboard.RestPrefix + "/", StringComparison.Ordinal) ? "/" + Path[dashboard.RestPrefix.Length..].Trim('/') : null;

    public bool IsChange => Method is not ("GET" or "HEAD" or "OPTIONS");

    public bool AcceptsJson => Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);
}
