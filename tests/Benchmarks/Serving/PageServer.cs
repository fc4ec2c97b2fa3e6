using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MainWp.Benchmarks.Serving;

/// <summary>
/// A dashboard that costs next to nothing: pages of sites are rendered once and sent as bytes, at once or after a wait, and every site
/// answers after another wait.
/// </summary>
internal sealed class PageServer : IServed
{
    private const int KeptPages = 100;
    private const string Root = "/wp-json/";
    private const string Sites = Root + "mainwp/v2/sites";

    private readonly WebApplication _application;
    private readonly int _sites;
    private readonly TimeSpan _perPage;
    private readonly TimeSpan _perSite;
    private readonly ConcurrentDictionary<(string Fields, int Page), byte[]> _pages = [];

    private long _requests;
    private long _bytes;

    private PageServer(WebApplication application, int sites, TimeSpan perPage, TimeSpan perSite)
    {
        _application = application;
        _sites = sites;
        _perPage = perPage;
        _perSite = perSite;
    }

    public Uri Address { get; private set; } = null!;

    public string Token => new string('a', 40) + "==" + new string('b', 40);

    public string User => "";

    public string Password => "";

    public Traffic Traffic => new(Interlocked.Read(ref _requests), Interlocked.Read(ref _bytes));

    /// <summary>Starts it on a free loopback port.</summary>
    /// <param name="sites">Sites in all.</param>
    /// <param name="perPage">What a page of sites takes.</param>
    /// <param name="perSite">What a request about one site takes.</param>
    public static async Task<PageServer> StartAsync(int sites, TimeSpan perPage, TimeSpan perSite)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = HttpProtocols.Http1));
        var application = builder.Build();
        var server = new PageServer(application, sites, perPage, perSite);
        application.Run(server.AnswerAsync);
        await application.StartAsync();
        server.Address = new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");
        for (var page = 1; page <= Math.Min(KeptPages, sites / SamplePages.RowsPerPage); page++)
        {
            _ = server.Page("", page);
            _ = server.Page(Site.Fields, page);
        }
        return server;
    }

    public void Reset()
    {
        Interlocked.Exchange(ref _requests, 0);
        Interlocked.Exchange(ref _bytes, 0);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref _requests);
        var path = context.Request.Path.Value!;
        var body = path switch
        {
            Root => """{"namespaces":["mainwp/v2","wp-abilities/v1"],"gmt_offset":0,"timezone_string":"UTC","authentication":[]}"""u8.ToArray(),
            Sites => await PageAsync(context.Request.Query),
            Sites + "/count" => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$"""{"count":{{_sites}} }""")),
            Sites + "/basic" => SamplePages.Basic(_sites),
            _ => await SiteAsync(path),
        };
        Interlocked.Add(ref _bytes, body.Length);
        context.Response.ContentType = "application/json; charset=UTF-8";
        context.Response.ContentLength = body.Length;
        await context.Response.BodyWriter.WriteAsync(body, context.RequestAborted);
    }

    private async Task<byte[]> PageAsync(IQueryCollection query)
    {
        var fields = $"{query["_fields"]}";
        if (query.TryGetValue("include", out var include))
        {
            await Task.Delay(_perSite);
            return SamplePages.Rows(fields, $"{include}".Split(',').Select(id => int.Parse(id, CultureInfo.InvariantCulture)), _sites);
        }
        if (_perPage > TimeSpan.Zero)
            await Task.Delay(_perPage);
        return Page(fields, int.Parse(query["page"]!, CultureInfo.InvariantCulture), int.Parse(query["per_page"]!, CultureInfo.InvariantCulture));
    }

    private byte[] Page(string fields, int page, int size = SamplePages.RowsPerPage)
    {
        if (size == SamplePages.RowsPerPage && page <= KeptPages)
            return _pages.GetOrAdd((fields, page), _ => Render());
        return Render();

        byte[] Render() => SamplePages.Page(fields, page, _sites, size);
    }

    private async Task<byte[]> SiteAsync(string path)
    {
        await Task.Delay(_perSite);
        return Encoding.UTF8.GetBytes($$"""{"success":1,"data":{"id":"{{path.Split('/')[^2]}}","name":"Site","status":"connected"} }""");
    }
}
