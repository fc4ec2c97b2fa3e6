namespace MainWp.PowerShell.Loading;

internal static partial class HttpModule
{
    private static readonly Lazy<Func<Func<HttpMessageHandler>, (Func<HttpClient>, IDisposable)>> Clients =
        new(() => Opening<Func<Func<HttpMessageHandler>, (Func<HttpClient>, IDisposable)>>("MainWp.Http.HttpClientSource"));

    /// <summary>Opens a source of clients over an innermost handler.</summary>
    public static (Func<HttpClient> NewClient, IDisposable Lifetime) Open(Func<HttpMessageHandler> primaryHandler) => Clients.Value(primaryHandler);
}
