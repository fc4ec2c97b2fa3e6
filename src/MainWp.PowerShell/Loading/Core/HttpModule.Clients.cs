using MainWp.Http;

namespace MainWp.PowerShell.Loading;

internal static partial class HttpModule
{
    /// <summary>Opens a source of clients over an innermost handler.</summary>
    public static (Func<HttpClient> NewClient, IDisposable Lifetime) Open(Func<HttpMessageHandler> primaryHandler) => HttpClientSource.Open(primaryHandler);
}
