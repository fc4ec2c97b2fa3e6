using System.Management.Automation.Host;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Sessions;

/// <summary>The person at a PowerShell host.</summary>
internal static class HostPrompts
{
    public static SignInPrompts Of(PSHost host) => new(Browser.Open, address => Ask(host, address));

    // The pasted text contains a code that works once, and only with a secret that this process keeps.
    private static string? Ask(PSHost host, Uri address) => HostQuestion.Ask(
        () =>
        {
            host.UI.WriteLine("Open this address in a browser, on any machine, and sign in:");
            host.UI.WriteLine();
            host.UI.WriteLine(address.AbsoluteUri);
            host.UI.WriteLine();
            host.UI.WriteLine(Messages.CopyTheAddress);
            host.UI.Write("Address: ");
            return host.UI.ReadLine() ?? throw new HostException(Messages.InputEnded);
        },
        Messages.HostCannotPaste);
}
