using Mono.Cecil;

namespace MainWp.Tests.Loading;

/// <summary>Assemblies read as data, their references looked up only in the given folders.</summary>
internal sealed class ModuleAssemblies : IDisposable
{
    private readonly DefaultAssemblyResolver _resolver = new();
    private readonly string _folder;

    public ModuleAssemblies(string folder, params string[] runtime)
    {
        _folder = folder;
        foreach (var known in _resolver.GetSearchDirectories())
            _resolver.RemoveSearchDirectory(known);
        foreach (var searched in new[] { folder, Path.Combine(folder, "Dependencies") }.Concat(runtime))
            _resolver.AddSearchDirectory(searched);
    }

    /// <summary>The module's own assemblies, MainWp.Http among them.</summary>
    public IEnumerable<ModuleDefinition> Own => All.Where(module => module.Assembly.Name.Name.StartsWith("MainWp.", StringComparison.Ordinal));

    /// <summary>All assemblies of the folder and of its Dependencies.</summary>
    public IEnumerable<ModuleDefinition> All => Directory.EnumerateFiles(_folder, "*.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(file => ModuleDefinition.ReadModule(file, new ReaderParameters { AssemblyResolver = _resolver }));

    /// <summary>The types and members that an assembly names and that none of the folders has.</summary>
    public static IEnumerable<string> Missing(ModuleDefinition module) =>
        module.GetTypeReferences().Where(type => Lacks(type.Resolve)).Select(type => type.FullName)
            .Concat(module.GetMemberReferences().Where(member => !member.DeclaringType.IsArray && Lacks(() => Definition(member))).Select(member => member.FullName))
            .Select(name => $"{module.Name}: {name}");

    public void Dispose() => _resolver.Dispose();

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
