using System.Reflection;
using System.Runtime.Loader;

namespace MainWp.PowerShell.Loading;

/// <summary>A load context of the module's own: no other module sees what is loaded here, and none of theirs comes in.</summary>
internal sealed class PrivateAssemblies : AssemblyLoadContext
{
    private readonly string _folder;

    private PrivateAssemblies(string folder)
        : base("MainWp") => _folder = folder;

    public static Assembly Load(string path) => new PrivateAssemblies(Path.GetDirectoryName(path)!).LoadFromAssemblyPath(path);

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var path = Path.Combine(_folder, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }
}
