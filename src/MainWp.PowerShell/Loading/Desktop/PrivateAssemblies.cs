using System.Reflection;

namespace MainWp.PowerShell.Loading;

/// <summary>On .NET Framework: serves the Dependencies folder, and only to assemblies of our own folders.</summary>
internal static class PrivateAssemblies
{
    /// <summary>The folder of the module's own assemblies.</summary>
    public static readonly string Module = Path.GetDirectoryName(typeof(PrivateAssemblies).Assembly.Location)!;

    private static readonly string Dependencies = Path.Combine(Module, "Dependencies");

    public static void Serve() => AppDomain.CurrentDomain.AssemblyResolve += Resolve;

    public static Assembly Load(string path) => Assembly.LoadFile(path);

    private static Assembly? Resolve(object? sender, ResolveEventArgs wanted)
    {
        var asker = wanted.RequestingAssembly?.Location is { Length: > 0 } location ? Path.GetDirectoryName(location) : null;
        if (asker != Dependencies && asker != Module)
            return null;
        var found = Path.Combine(Dependencies, new AssemblyName(wanted.Name).Name + ".dll");
        return File.Exists(found) ? Assembly.LoadFile(found) : null;
    }
}
