using System.IO.Compression;
using System.Reflection;
using System.Xml.Linq;
using MainWp.Emulator.Tour;

namespace MainWp.Tests.Package;

/// <summary>What "dotnet pack" makes, unpacked as an installer does it: in a folder of its own, not in out.</summary>
public sealed class PackedModule : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);
    private static readonly string Configuration = typeof(PackedModule).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private readonly string _folder = Directory.CreateTempSubdirectory("mainwp-package-").FullName;

    private PackedModule()
    {
    }

    /// <summary>The folder with the packages: a folder repository.</summary>
    public string Folder => _folder;

    /// <summary>The only nupkg in it.</summary>
    public string File => Assert.Single(Directory.GetFiles(_folder, "*.nupkg"));

    /// <summary>The zip for Azure Automation.</summary>
    public string Zip => Path.Combine(_folder, "MainWp.zip");

    /// <summary>The paths in the nupkg, without what the package format itself adds.</summary>
    public IReadOnlyList<string> Content => [.. Entries(File).Where(path => !path.StartsWith("_rels/", StringComparison.Ordinal) && !path.StartsWith("package/", StringComparison.Ordinal) && path is not "[Content_Types].xml" and not "MainWp.nuspec")];

    /// <summary>The fields of the nuspec by name, as elements.</summary>
    public ILookup<string, XElement> Fields => XDocument.Parse(Read("MainWp.nuspec")).Descendants().ToLookup(element => element.Name.LocalName);

    /// <summary>The manifest's text.</summary>
    public string Manifest => Read("MainWp.psd1");

    public static IReadOnlyList<string> Entries(string archive)
    {
        using var zip = ZipFile.OpenRead(archive);
        return [.. zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal)];
    }

    /// <summary>Packs what is built, with other values for properties of the build.</summary>
    internal static async Task<PackedModule> PackAsync(params string[] properties)
    {
        var packed = new PackedModule();
        var result = await ChildProcess.RunAsync(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [
                "pack", Repository.PathOf("src", "MainWp.PowerShell"), "--no-build", "--configuration", Configuration, "-nodeReuse:false",
                $"-property:ModuleDir={packed._folder}/MainWp/", $"-property:PackageOutputPath={packed._folder}/", .. properties.Select(property => $"-property:{property}"),
            ],
            Limit);
        Assert.True(result.ExitCode == 0, result.Output);
        return packed;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Read(string path)
    {
        using var zip = ZipFile.OpenRead(File);
        using var reader = new StreamReader(zip.GetEntry(path)!.Open());
        return reader.ReadToEnd();
    }
}
