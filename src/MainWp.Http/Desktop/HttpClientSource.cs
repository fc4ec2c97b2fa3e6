using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;

namespace MainWp.Http;

/// <summary>The only door to Microsoft.Extensions.Http. It speaks framework types only, so that it can live in a load context of its own.</summary>
public static class HttpClientSource
{
    private const string ClientName = "mainwp";

    /// <summary>Opens a client factory over a primary handler.</summary>
    /// <param name="primaryHandler">Makes the innermost handler; called again whenever the factory rotates it (every two minutes).</param>
    /// <returns>A function that hands out clients, cheap to call per command, and the lifetime of the factory and its connections.</returns>
    public static (Func<HttpClient> NewClient, IDisposable Lifetime) Open(Func<HttpMessageHandler> primaryHandler)
    {
        var handlers = new HandlerList();
        var services = new ServiceCollection();
        services.AddHttpClient(ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => handlers.Add(primaryHandler()))
            .RemoveAllLoggers();
        services.RemoveAll<IHttpMessageHandlerBuilderFilter>();
        var provider = services.BuildServiceProvider();
        var factory = provider.GetRequiredService<IHttpClientFactory>();
        return (() => factory.CreateClient(ClientName), handlers.With(provider));
    }
}
