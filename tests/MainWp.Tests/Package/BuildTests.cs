using System.Reflection;
using System.Reflection.PortableExecutable;
using System.Text;
using MainWp.Emulator.Tour;
using MainWp.Tests.Conventions;

namespace MainWp.Tests.Package;

/// <summary>What the compiler left in the module's own assemblies.</summary>
public sealed class BuildTests
{
    private static readonly string Configuration = typeof(BuildTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    [Fact]
    public void The_compiler_was_asked_for_the_same_bytes_each_time() => Violations.None(Own.Where(file => !Entries(file).Contains(DebugDirectoryEntryType.Reproducible)));

    [SkippableFact]
    public void A_released_assembly_does_not_tell_the_folder_it_was_built_in()
    {
        Skip.If(Configuration != "Release", "a Debug build keeps the paths, for the debugger");
        Violations.None(Own.Where(file => Encoding.UTF8.GetString(File.ReadAllBytes(file)).Contains(Repository.Root, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Own => Directory.EnumerateFiles(Repository.PathOf("out", "MainWp"), "MainWp.*.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static IReadOnlyList<DebugDirectoryEntryType> Entries(string file)
    {
        using var reader = new PEReader(File.OpenRead(file));
        return [.. reader.ReadDebugDirectory().Select(entry => entry.Type)];
    }
}
