using System.Reflection;

namespace MainWp.PowerShell.Loading;

/// <summary>
/// Brings in MainWp.Http and the packages behind it at the first connection, from the module's Dependencies folder. What comes back is a
/// delegate of framework types.
/// </summary>
internal static class HttpModule
{
    private const string Folder = "Dependencies";

    private static readonly Lazy<Func<Func<HttpMessageHandler>, (Func<HttpClient>, IDisposable)>> Loaded = new(Load);

    /// <summary>Opens a client factory over a primary handler.</summary>
    public static (Func<HttpClient> NewClient, IDisposable Lifetime) Open(Func<HttpMessageHandler> primaryHandler) => Loaded.Value(primaryHandler);

    private static Func<Func<HttpMessageHandler>, (Func<HttpClient>, IDisposable)> Load()
    {
        var beside = Path.GetDirectoryName(typeof(HttpModule).Assembly.Location)!;
        var folder = Path.Combine(beside, Folder);
        var assembly = PrivateAssemblies.Load(Path.Combine(Directory.Exists(folder) ? folder : beside, "MainWp.Http.dll"));
        var open = assembly.GetType("MainWp.Http.HttpClientSource", throwOnError: true)!.GetMethod("Open", BindingFlags.Public | BindingFlags.Static)!;
        return (Func<Func<HttpMessageHandler>, (Func<HttpClient>, IDisposable)>)open.CreateDelegate(typeof(Func<Func<HttpMessageHandler>, (Func<HttpClient>, IDisposable)>));
    }
}
