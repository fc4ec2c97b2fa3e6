using System.Management.Automation;
using System.Management.Automation.Host;

namespace MainWp.PowerShell.Pipeline;

/// <summary>Asks the person at the host. If nobody can be asked, the error is one of ours.</summary>
internal static class HostQuestion
{
    /// <summary>The answer to a question.</summary>
    /// <param name="question">Asks it.</param>
    /// <param name="otherwise">The message if the host cannot ask.</param>
    /// <exception cref="MainWpException">PromptUnavailable.</exception>
    /// <remarks>The console host has no error for a choice that ends with its input: it fails on the missing line.</remarks>
    public static T Ask<T>(Func<T> question, string otherwise)
    {
        try
        {
            return question();
        }
        catch (Exception e) when (e is HostException or PSInvalidOperationException or PSNotImplementedException or NotImplementedException or NullReferenceException)
        {
            throw new MainWpException(ErrorKind.PromptUnavailable, otherwise, e);
        }
    }
}
