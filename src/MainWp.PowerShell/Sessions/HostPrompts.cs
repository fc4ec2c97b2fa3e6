using System.Management.Automation.Host;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Sessions;

/// <summary>The person at a PowerShell host.</summary>
internal static class HostPrompts
{
    public static SignInPrompts Of(PSHost host) => new(Browser.Open, address => Ask(host, address));

    // What is pasted holds a code that works once, and only together with what this process keeps to itself.
    private static string? Ask(PSHost host, Uri address) => HostQuestion.Ask(
        () =>
        {
            host.UI.WriteLine("Open this address in a browser, on any machine, and sign in:");
            host.UI.WriteLine();
            host.UI.WriteLine(address.AbsoluteUri);
            host.UI.WriteLine();
            host.UI.WriteLine("Afterwards the browser ends at an address that begins with http://127.0.0.1 and may not load. Copy it whole.");
            host.UI.Write("Address: ");
            return host.UI.ReadLine() ?? throw new HostException("The input has ended.");
        },
        "Signing in needs a person to paste an address, and this host cannot ask. Nothing is connected. Connect with -ApiKey, or run it in a console.");
}
