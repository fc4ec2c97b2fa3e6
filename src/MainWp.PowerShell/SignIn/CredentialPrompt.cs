using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.SignIn;

/// <summary>Asks the person at the host for a user name and, masked, a password.</summary>
internal sealed class CredentialPrompt(PSCmdlet cmdlet)
{
    /// <summary>What was entered; null for nothing.</summary>
    /// <exception cref="MainWpException">PromptUnavailable, where the host cannot ask.</exception>
    public (string UserName, Secret Password)? Ask(string message)
    {
        var entered = HostQuestion.Ask(
            () => cmdlet.Host.UI.PromptForCredential("MainWP for PowerShell", message, "", ""),
            Messages.HostCannotAskPassword);
        return entered is null ? null : (entered.UserName.TrimStart('\\'), new Secret(entered.Password));
    }
}
