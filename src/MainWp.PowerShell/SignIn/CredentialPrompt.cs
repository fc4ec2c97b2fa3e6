using System.Management.Automation;
using System.Management.Automation.Host;
using MainWp.PowerShell.Binding;

namespace MainWp.PowerShell.SignIn;

/// <summary>Asks the person at the host for a user name and, masked, a password.</summary>
internal sealed class CredentialPrompt(PSCmdlet cmdlet)
{
    /// <summary>What was entered; null for nothing.</summary>
    /// <exception cref="MainWpException">SignInRefused, where the host cannot ask.</exception>
    public (string UserName, Secret Password)? Ask(string message)
    {
        try
        {
            var entered = cmdlet.Host.UI.PromptForCredential("MainWP for PowerShell", message, "", "");
            return entered is null ? null : (entered.UserName.TrimStart('\\'), new Secret(entered.Password));
        }
        catch (Exception e) when (e is PSInvalidOperationException or HostException or PSNotImplementedException)
        {
            throw new MainWpException(ErrorKind.SignInRefused, "The password that the page shows has to be entered at a prompt, and this host cannot ask. Run the command in an interactive console, or connect with -Credential or -ApiKey.", e);
        }
    }
}
