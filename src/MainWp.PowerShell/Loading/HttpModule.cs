using System.Reflection;

namespace MainWp.PowerShell.Loading;

/// <summary>
/// Brings in MainWp.Http and the packages behind it at the first connection, from the module's Dependencies folder. What comes back are
/// delegates of framework types.
/// </summary>
internal static class HttpModule
{
    private const string Folder = "Dependencies";

    private static readonly Lazy<Assembly> Loaded = new(Load);

    private static readonly Lazy<Func<Func<HttpMessageHandler>, (Func<HttpClient>, IDisposable)>> Clients =
        new(() => RequiredCredential<Func<Func<HttpMessageHandler>, (Func<HttpClient>, IDisposable)>>("MainWp.Http.HttpClientSource"));

    private static readonly Lazy<Func<int, TimeSpan, (Func<CancellationToken, Task>, IDisposable)>> Limiters =
        new(() => RequiredCredential<Func<int, TimeSpan, (Func<CancellationToken, Task>, IDisposable)>>("MainWp.Http.RateLimiterSource"));

    /// <summary>Opens a client factory over a primary handler.</summary>
    public static (Func<HttpClient> NewClient, IDisposable Lifetime) Open(Func<HttpMessageHandler> primaryHandler) => Clients.Value(primaryHandler);

    /// <summary>Opens a limiter of so many entries in a window.</summary>
    public static (Func<CancellationToken, Task> EnterAsync, IDisposable Lifetime) OpenLimiter(int permits, TimeSpan window) => Limiters.Value(permits, window);

    private static T RequiredCredential<T>(string type)
        where T : Delegate =>
        (T)Loaded.Value.GetType(type, throwOnError: true)!.GetMethod("Open", BindingFlags.Public | BindingFlags.Static)!.CreateDelegate(typeof(T));

    private static Assembly Load()
    {
        var beside = Path.GetDirectoryName(typeof(HttpModule).Assembly.Location)!;
        var folder = Path.Combine(beside, Folder);
        return PrivateAssemblies.Load(Path.Combine(Directory.Exists(folder) ? folder : beside, "MainWp.Http.dll"));
    }
}
