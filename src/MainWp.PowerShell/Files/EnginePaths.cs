using System.Management.Automation;

namespace MainWp.PowerShell.Files;

/// <summary>Makes paths of the engine's current location paths of the file system, as the engine's own commands do.</summary>
internal sealed class EnginePaths(PathIntrinsics paths)
{
    private const string FileSystem = "FileSystem";

    /// <summary>The file to write. Wildcards that are meant as such must match one file.</summary>
    /// <exception cref="MainWpException">InvalidArgument.</exception>
    public string Resolve(string path, bool isLiteral)
    {
        if (!isLiteral && WildcardPattern.ContainsWildcardCharacters(path))
        {
            var found = Found(path);
            return found.Count == 1 ? found[0] : throw new MainWpException(ErrorKind.InvalidArgument, Messages.SeveralFiles(path, found.Count));
        }
        var resolved = paths.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
        return provider.Name == FileSystem ? resolved : throw NoFile(path);
    }

    private IReadOnlyList<string> Found(string path)
    {
        try
        {
            var found = paths.GetResolvedProviderPathFromPSPath(path, out var provider);
            return provider.Name == FileSystem ? found : throw NoFile(path);
        }
        catch (ItemNotFoundException)
        {
            return [];
        }
    }

    private static MainWpException NoFile(string path) => new(ErrorKind.InvalidArgument, Messages.NotAFilePath(path));
}
