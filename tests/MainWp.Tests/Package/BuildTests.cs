using System.Reflection;
using System.Reflection.PortableExecutable;
using System.Text;
using MainWp.Emulator.Tour;
using MainWp.Tests.Conventions;

namespace MainWp.Tests.Package;

/// <summary>What the compiler left in the module's own assemblies.</summary>
public sealed class BuildTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private static readonly string Configuration = typeof(BuildTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    [Fact]
    public void The_compiler_was_asked_for_the_same_bytes_each_time() => Violations.None(Own.Where(file => !Entries(file).Contains(DebugDirectoryEntryType.Reproducible)));

    [Fact]
    public async Task A_released_assembly_does_not_tell_the_folder_it_was_built_in()
    {
        var folder = Directory.CreateTempSubdirectory("mainwp-release-").FullName;
        try
        {
            // The smallest of them: the properties of a release are those of all. A Debug build keeps the paths, for the debugger.
            var build = await ChildProcess.RunAsync(
                Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
                [
                    "build", Repository.PathOf("src", "MainWp.Http"), "--no-restore", "--configuration", "Release", "--framework", "net8.0", "-nodeReuse:false",
                    $"-property:OutputPath={folder}/", $"-property:IntermediateOutputPath={folder}/obj/",
                ],
                Limit);
            Assert.True(build.ExitCode == 0, build.Output);
            string[] released = [Path.Combine(folder, "MainWp.Http.dll"), .. Configuration == "Release" ? Own : []];
            Violations.None(released.Where(file => Encoding.UTF8.GetString(File.ReadAllBytes(file)).Contains(Repository.Root, StringComparison.Ordinal)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> Own => Directory.EnumerateFiles(Repository.PathOf("out", "MainWp"), "MainWp.*.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static IReadOnlyList<DebugDirectoryEntryType> Entries(string file)
    {
        using var reader = new PEReader(File.OpenRead(file));
        return [.. reader.ReadDebugDirectory().Select(entry => entry.Type)];
    }
}
