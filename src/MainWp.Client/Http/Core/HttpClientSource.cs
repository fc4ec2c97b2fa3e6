namespace MainWp.Http;

/// <summary>
/// Clients over one handler. The framework renews its connections by itself, so that a changed address of the server is found. .NET
/// Framework cannot do that and uses the factory of Microsoft.Extensions.Http, whose container would take a third of the time of a first
/// connection here.
/// </summary>
internal static class HttpClientSource
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    /// <summary>Opens a source of clients over an innermost handler.</summary>
    /// <param name="primaryHandler">Makes the handler.</param>
    /// <returns>A function that hands out clients, cheap to call per attempt, and the lifetime of their connections.</returns>
    public static (Func<HttpClient> NewClient, IDisposable Lifetime) Open(Func<HttpMessageHandler> primaryHandler)
    {
        var handler = primaryHandler();
        if (handler is SocketsHttpHandler sockets)
            sockets.PooledConnectionLifetime = ConnectionLifetime;
        return (() => new HttpClient(handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan }, handler);
    }
}
