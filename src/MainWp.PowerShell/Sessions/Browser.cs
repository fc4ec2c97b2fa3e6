using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace MainWp.PowerShell.Sessions;

/// <summary>The browser of the person at this machine.</summary>
internal static class Browser
{
    private static readonly string[] Displays = ["DISPLAY", "WAYLAND_DISPLAY", "BROWSER"];

    /// <summary>Shows a web address or a file; false where there is no screen or no browser. $env:BROWSER names the program to use on Linux.</summary>
    public static bool Open(Uri address)
    {
        if (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps && !address.IsFile)
            return false;
        var shown = address.IsFile ? address.LocalPath : address.AbsoluteUri;
        try
        {
            if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
                return Start(shown, "", useShell: true);
            if (RuntimeInformation.IsOSPlatform(OSPlatform.OSX))
                return Start("open", shown);
            return Displays.Any(name => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)))
                && Start(Environment.GetEnvironmentVariable("BROWSER") is { Length: > 0 } own ? own : "xdg-open", shown);
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            return false;
        }
    }

    private static bool Start(string program, string argument, bool useShell = false)
    {
        using var process = Process.Start(new ProcessStartInfo(program, argument.Length == 0 ? "" : $"\"{argument}\"") { UseShellExecute = useShell });
        return process is not null || useShell;
    }
}
