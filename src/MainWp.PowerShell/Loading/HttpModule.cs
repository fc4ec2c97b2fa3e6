using System.Reflection;

namespace MainWp.PowerShell.Loading;

/// <summary>
/// Loads MainWp.Http and its packages from the module's Dependencies folder when they are first needed. It returns delegates of framework
/// types.
/// </summary>
internal static partial class HttpModule
{
    private const string Folder = "Dependencies";

    private static readonly Lazy<Assembly> Loaded = new(Load);

    private static readonly Lazy<Func<int, TimeSpan, (Func<CancellationToken, Task>, IDisposable)>> Limiters =
        new(() => Opening<Func<int, TimeSpan, (Func<CancellationToken, Task>, IDisposable)>>("MainWp.Http.RateLimiterSource"));

    /// <summary>Opens a limiter of so many entries in a window.</summary>
    public static (Func<CancellationToken, Task> EnterAsync, IDisposable Lifetime) OpenLimiter(int permits, TimeSpan window) => Limiters.Value(permits, window);

    private static T Opening<T>(string type)
        where T : Delegate =>
        (T)Loaded.Value.GetType(type, throwOnError: true)!.GetMethod("Open", BindingFlags.Public | BindingFlags.Static)!.CreateDelegate(typeof(T));

    private static Assembly Load()
    {
        var beside = Path.GetDirectoryName(typeof(HttpModule).Assembly.Location)!;
        var folder = Path.Combine(beside, Folder);
        return PrivateAssemblies.Load(Path.Combine(Directory.Exists(folder) ? folder : beside, "MainWp.Http.dll"));
    }
}
