using System.Reflection;
using MainWp.Emulator.Tour;
using MainWp.Tests.Conventions;

namespace MainWp.Tests.Loading;

/// <summary>What out/MainWp asks of the machine, read from the metadata of its assemblies.</summary>
public sealed class ReferenceTests
{
    private const string Engine = "System.Management.Automation";

    // PowerShell 7.4.0 brings .NET 8.0.0, whose assemblies have this version through all its patches.
    private static readonly Version OldestFramework = new(8, 0, 0, 0);

    private static readonly string Framework472 = typeof(ReferenceTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "NetFrameworkReferences").Value!;
    private static readonly string Standard = Path.GetDirectoryName(typeof(System.Management.Automation.PSCmdlet).Assembly.Location)!;

    [Fact]
    public void On_PowerShell_7_nothing_needs_more_than_7_4_0()
    {
        using var core = new ModuleAssemblies(Repository.PathOf("out", "MainWp", "Core"));
        var shipped = core.All.ToDictionary(module => module.Assembly.Name.Name, module => module.Assembly.Name.Version);
        Violations.None(core.All.SelectMany(module => module.AssemblyReferences
            .Where(name => name.Name != Engine && !(shipped.TryGetValue(name.Name, out var version) ? version >= name.Version : IsFramework(name.Name) && name.Version <= OldestFramework))
            .Select(name => $"{module.Name} needs {name.FullName}")));
    }

    [Fact]
    public void On_Windows_PowerShell_each_assembly_is_in_the_framework_or_shipped()
    {
        using var desktop = Desktop();
        var shipped = desktop.All.Select(module => module.Assembly.Name.Name).Append(Engine).Append("netstandard").ToHashSet();
        Violations.None(desktop.Own.SelectMany(module => module.AssemblyReferences.Where(name => !shipped.Contains(name.Name)).Select(name => $"{module.Name} needs {name.FullName}")));
    }

    [Fact]
    public void On_Windows_PowerShell_each_type_and_member_exists_in_NET_Framework_4_7_2_or_is_shipped()
    {
        using var desktop = Desktop();
        Violations.None(desktop.All.SelectMany(ModuleAssemblies.Missing));
    }

    [Fact]
    public void What_is_missing_would_be_seen()
    {
        using var desktop = new ModuleAssemblies(Repository.PathOf("out", "MainWp", "Core"), Framework472, Path.Combine(Framework472, "Facades"), Standard);
        Assert.Contains(desktop.Own.SelectMany(ModuleAssemblies.Missing), name => name.Contains("AssemblyLoadContext", StringComparison.Ordinal));
    }

    private static bool IsFramework(string assembly) => assembly.StartsWith("System.", StringComparison.Ordinal) || assembly.StartsWith("Microsoft.Win32.", StringComparison.Ordinal);

    private static ModuleAssemblies Desktop() => new(Repository.PathOf("out", "MainWp", "Desktop"), Framework472, Path.Combine(Framework472, "Facades"), Standard);
}
