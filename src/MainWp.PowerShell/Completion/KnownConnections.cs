using MainWp.PowerShell.SavedConnections;

namespace MainWp.PowerShell.Completion;

/// <summary>The saved connections for completion, which never fails: none if their file is not usable.</summary>
internal static class KnownConnections
{
    public static ConnectionList All()
    {
        try
        {
            return ConnectionFile.OfUser(Environment.GetEnvironmentVariable).Read();
        }
        catch (MainWpException)
        {
            return new ConnectionList();
        }
    }
}
