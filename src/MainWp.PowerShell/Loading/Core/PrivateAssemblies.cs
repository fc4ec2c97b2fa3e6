using System.Reflection;
using System.Runtime.Loader;

namespace MainWp.PowerShell.Loading;

/// <summary>The module's own load context. No other module sees the assemblies in it, and none of theirs are loaded here.</summary>
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
