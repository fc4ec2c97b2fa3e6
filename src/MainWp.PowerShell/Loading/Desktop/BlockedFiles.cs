using System.Reflection;

namespace MainWp.PowerShell.Loading;

/// <summary>Windows marks downloaded files, and .NET Framework does not load marked assemblies. The import reports that, not the first command.</summary>
internal static class BlockedFiles
{
    /// <summary>Tries the smallest of the assemblies that every command needs.</summary>
    /// <exception cref="InvalidOperationException">It may not be loaded.</exception>
    public static void Refuse(string folder, Func<string, Assembly> load)
    {
        try
        {
            load(Path.Combine(folder, "Dependencies", "Microsoft.Bcl.AsyncInterfaces.dll"));
        }
        catch (FileLoadException e)
        {
            throw new InvalidOperationException(Messages.FilesAreBlocked(Path.GetDirectoryName(folder)!), e);
        }
    }
}
