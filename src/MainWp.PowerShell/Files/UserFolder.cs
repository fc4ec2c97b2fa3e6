using System.Runtime.InteropServices;

namespace MainWp.PowerShell.Files;

/// <summary>The folders of this user in which the module keeps files.</summary>
internal static class UserFolder
{
    /// <summary>For what the user saved: MAINWP_CONFIG_HOME, else mainwp below the user's folder for configurations.</summary>
    public static string OfConfiguration(Func<string, string?> variable) =>
        Of(variable, "CONFIG", ".config", () => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "MainWp"));

    /// <summary>For what can be downloaded again: MAINWP_CACHE_HOME, else mainwp below the user's folder for caches.</summary>
    public static string OfCache(Func<string, string?> variable) =>
        Of(variable, "CACHE", ".cache", () => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "MainWp", "Cache"));

    private static string Of(Func<string, string?> variable, string kind, string folder, Func<string> onWindows)
    {
        if (variable($"MAINWP_{kind}_HOME") is { Length: > 0 } own)
            return own;
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
            return onWindows();
        // By the specification of these variables, a relative path in one is ignored.
        var home = variable($"XDG_{kind}_HOME") is { } given && Path.IsPathRooted(given) ? given : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), folder);
        return Path.Combine(home, "mainwp");
    }
}
