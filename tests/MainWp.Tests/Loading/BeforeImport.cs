using System.Reflection;
using System.Runtime.Loader;

namespace MainWp.Tests.Loading;

/// <summary>What Windows PowerShell sees before it calls OnImport: the framework, the engine and the module's own folder, and nothing of Dependencies.</summary>
internal sealed class BeforeImport(string folder) : AssemblyLoadContext("before import", isCollectible: true)
{
    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
    private static readonly string Engine = typeof(System.Management.Automation.PSCmdlet).Assembly.Location;

    /// <summary>Reads an assembly as the engine does: types, what they derive from, and their attributes.</summary>
    public IReadOnlyList<Type> ExportedTypesOf(string assembly) => LoadFromAssemblyPath(Path.Combine(folder, assembly)).GetExportedTypes();

    /// <summary>A type of that assembly.</summary>
    public Type TypeOf(string assembly, string name) => LoadFromAssemblyPath(Path.Combine(folder, assembly)).GetType(name, throwOnError: true)!;

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var file = assemblyName.Name + ".dll";
        if (File.Exists(Path.Combine(folder, file)))
            return LoadFromAssemblyPath(Path.Combine(folder, file));
        if (File.Exists(Path.Combine(Framework, file)) || file == Path.GetFileName(Engine))
            return null;
        throw new FileNotFoundException($"{assemblyName} is not there before OnImport.", file);
    }
}
