using Mono.Cecil;

namespace MainWp.Tests.Loading;

/// <summary>Assemblies read as data, their references looked up only in the given folders: Cecil's own resolver also knows the running framework.</summary>
internal sealed class ModuleAssemblies(string folder, params string[] runtime) : IAssemblyResolver
{
    private readonly string[] _searched = [folder, Path.Combine(folder, "Dependencies"), .. runtime];
    private readonly Dictionary<string, AssemblyDefinition> _known = [];

    /// <summary>The module's own assemblies, MainWp.Http among them.</summary>
    public IEnumerable<ModuleDefinition> Own => All.Where(module => module.Assembly.Name.Name.StartsWith("MainWp.", StringComparison.Ordinal));

    /// <summary>All assemblies of the folder and of its Dependencies.</summary>
    public IEnumerable<ModuleDefinition> All => Directory.EnumerateFiles(folder, "*.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(file => ModuleDefinition.ReadModule(file, new ReaderParameters { AssemblyResolver = this }));

    /// <summary>The types and members that an assembly names and that none of the folders has.</summary>
    public static IEnumerable<string> Missing(ModuleDefinition module) =>
        module.GetTypeReferences().Where(type => Lacks(type.Resolve)).Select(type => type.FullName)
            .Concat(module.GetMemberReferences().Where(member => !member.DeclaringType.IsArray && Lacks(() => Definition(member))).Select(member => member.FullName))
            .Select(name => $"{module.Name}: {name}");

    public AssemblyDefinition Resolve(AssemblyNameReference name) => Resolve(name, new ReaderParameters { AssemblyResolver = this });

    public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters)
    {
        if (_known.TryGetValue(name.Name, out var known))
            return known;
        var file = _searched.Select(place => Path.Combine(place, name.Name + ".dll")).FirstOrDefault(File.Exists) ?? throw new AssemblyResolutionException(name);
        return _known[name.Name] = AssemblyDefinition.ReadAssembly(file, parameters);
    }

    public void Dispose()
    {
        foreach (var assembly in _known.Values)
            assembly.Dispose();
    }

    private static IMemberDefinition? Definition(MemberReference member) => member switch
    {
        MethodReference method => method.Resolve(),
        FieldReference field => field.Resolve(),
        TypeReference type => type.Resolve(),
        _ => throw new NotSupportedException(member.GetType().Name),
    };

    private static bool Lacks(Func<object?> find)
    {
        try
        {
            return find() is null;
        }
        catch (AssemblyResolutionException)
        {
            return true;
        }
    }
}
