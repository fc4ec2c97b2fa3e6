using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MainWp.Emulator.Tour;
using MainWp.Tests.Conventions;

namespace MainWp.Tests.Package;

/// <summary>The packages as "./build.ps1 Package" makes them: for the PowerShell Gallery and for Azure Automation.</summary>
public sealed partial class PackageTests(PackageFixture fixture) : IClassFixture<PackageFixture>
{
    // Our own assemblies for two editions are half of it, and what the Desktop edition lacks most of the rest: docs/performance.md.
    private const long MostBytes = 3_800_000;
    private const int LongestPath = 100;

    private static readonly string[] RootFiles = ["LICENSE", "MainWp-Automation.json", "MainWp.Format.ps1xml", "MainWp.Types.ps1xml", "MainWp.psd1", "MainWp.psm1", "THIRD-PARTY-NOTICES.txt", "icon.png"];
    private static readonly string[] EditionFiles = ["MainWp.Client.dll", "MainWp.PowerShell.dll", "MainWp.Restored.Types.ps1xml", "MainWp.Restored.psd1"];

    private static readonly string[] NeededTags = ["PSEdition_Desktop", "PSEdition_Core", "Windows", "Linux", "MacOS"];
    private static readonly string[] Optional = ["Prerelease", "ProjectUri", "IconUri", "ReleaseNotes"];

    private readonly PackedModule _module = fixture.Module;

    [Fact]
    public void It_holds_the_module_and_nothing_else()
    {
        Assert.Equal(RootFiles, FilesIn(""));
        Assert.Equal(EditionFiles, FilesIn("Core/"));
        Assert.Equal(EditionFiles, FilesIn("Desktop/"));
        Assert.Equal(HelpFiles, FilesIn("en-US/"));
        Violations.None(_module.Content.Where(path => !KnownPath.IsMatch(path) || path.EndsWith("System.Management.Automation.dll", StringComparison.Ordinal)));
        Assert.Contains("Core/Dependencies/MainWp.Http.dll", _module.Content);
        Assert.Contains("Desktop/Dependencies/System.Text.Json.dll", _module.Content);
        Assert.DoesNotContain("Core/Dependencies/System.Text.Json.dll", _module.Content);
    }

    [Fact]
    public void It_stays_small() => Assert.InRange(new FileInfo(_module.File).Length, 1, MostBytes);

    [Fact]
    public void Its_description_is_the_manifests_and_finds_each_command_by_name()
    {
        var fields = _module.Fields;
        Assert.Equal($"MainWp.{fields["version"].Single().Value}.nupkg", Path.GetFileName(_module.File));
        Assert.Equal("MainWp", fields["id"].Single().Value);
        Assert.Equal("MIT", fields["license"].Single().Value);
        Assert.Equal("icon.png", fields["icon"].Single().Value);
        Assert.Equal(Field(_module.Manifest, "Description"), fields["description"].Single().Value);
        Assert.Equal(
            Commands.SelectMany(name => new[] { $"PSCmdlet_{name}", $"PSCommand_{name}" }).Concat(Listed(_module.Manifest, "Tags")).Concat(["PSModule", "PSIncludes_Cmdlet"]).Order(StringComparer.Ordinal),
            fields["tags"].Single().Value.Split(' ').Order(StringComparer.Ordinal));
        Assert.Empty(fields["dependencies"]);
    }

    [Fact]
    public void Its_manifest_is_whole()
    {
        Assert.Equal(_module.Fields["version"].Single().Value, Field(_module.Manifest, "ModuleVersion"));
        Assert.Equal("https://opensource.org/licenses/MIT", Field(_module.Manifest, "LicenseUri"));
        Assert.Equal(Commands, Listed(_module.Manifest, "CmdletsToExport").Order(StringComparer.Ordinal));
        Violations.None(NeededTags.Except(Listed(_module.Manifest, "Tags")));
    }

    // No public address is known, and none is made up.
    [Fact]
    public void Without_an_address_there_are_no_links()
    {
        Violations.None(Optional.Where(name => Field(_module.Manifest, name) is not null));
        Assert.Empty(_module.Fields["projectUrl"].Concat(_module.Fields["releaseNotes"]));
        Assert.DoesNotContain(_module.Fields["repository"].Attributes(), attribute => attribute.Name == "url");
    }

    [Fact]
    public void The_zip_for_Azure_Automation_holds_the_same_below_one_folder_of_its_own_name()
    {
        var paths = PackedModule.Entries(_module.Zip).Where(path => !path.EndsWith('/')).ToList();
        Assert.Equal(_module.Content.Select(path => $"MainWp/{path}"), paths);
        Violations.None(paths.Where(path => path.Length > LongestPath));
    }

    [Fact]
    public async Task Links_come_from_the_repositorys_address_and_the_prerelease_from_the_version()
    {
        const string address = "https://example.org/team/module";
        using var released = await PackedModule.PackAsync($"RepositoryUrl={address}", "VersionSuffix=beta1");

        var fields = released.Fields;
        Assert.EndsWith("-beta1.nupkg", released.File, StringComparison.Ordinal);
        Assert.EndsWith("-beta1", fields["version"].Single().Value, StringComparison.Ordinal);
        Assert.Equal(address, fields["projectUrl"].Single().Value);
        Assert.Equal($"{address}/blob/main/CHANGELOG.md", fields["releaseNotes"].Single().Value);
        Assert.Equal(address, fields["repository"].Single().Attribute("url")!.Value);
        Assert.Equal(["beta1", address, $"{address}/raw/main/docs/icon.png", $"{address}/blob/main/CHANGELOG.md"], Optional.Select(name => Field(released.Manifest, name)));
        Assert.Equal(Field(_module.Manifest, "ModuleVersion"), Field(released.Manifest, "ModuleVersion"));
    }

    [Fact]
    public async Task Package_installs_from_a_folder_repository()
    {
        var run = await PowerShellProgram.Pinned.RunAsync(Repository.PathOf("tests", "Pester", "Install-Package.ps1"), [_module.Folder], TimeSpan.FromMinutes(2), new Dictionary<string, string> { ["NO_COLOR"] = "1" });
        Assert.True(run.ExitCode == 0, run.Output);

        var seen = JsonDocument.Parse(run.LastLine).RootElement;
        Assert.Equal(Commands, seen.GetProperty("Commands").EnumerateArray().Select(name => name.GetString()).Order(StringComparer.Ordinal));
        Assert.Equal(Field(_module.Manifest, "ModuleVersion"), seen.GetProperty("Version").GetString());
        Assert.StartsWith(seen.GetProperty("Folder").GetString()!, seen.GetProperty("LoadedFrom").GetString(), StringComparison.Ordinal);
        Assert.Equal("Gets the sites of a dashboard.", seen.GetProperty("Synopsis").GetString());
    }

    private static IEnumerable<string> Commands => CommandType.All.Select(command => command.Name);

    private static IEnumerable<string> HelpFiles => new DirectoryInfo(Repository.PathOf("docs", "en-US")).GetFiles().Select(file => file.Name)
        .Where(name => name.EndsWith(".help.txt", StringComparison.Ordinal) || name.EndsWith("-Help.xml", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private IEnumerable<string> FilesIn(string folder) => _module.Content.Where(path => path.StartsWith(folder, StringComparison.Ordinal)).Select(path => path[folder.Length..]).Where(name => !name.Contains('/'));

    private static string? Field(string manifest, string name) => Regex.Match(manifest, $@"^\s*{name}\s*= '(.*)'\r?$", RegexOptions.Multiline) is { Success: true } match ? match.Groups[1].Value : null;

    private static IEnumerable<string> Listed(string manifest, string name) =>
        Quoted.Matches(Regex.Match(manifest, $@"{name}\s*= @\(([^)]*)\)").Groups[1].Value).Select(match => match.Groups[1].Value);

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted { get; }

    [GeneratedRegex(@"^([^/]+|(Core|Desktop)/(MainWp\.Restored\.[\w.]+|(Dependencies/)?[\w.]+\.dll)|en-US/[\w.-]+)$")]
    private static partial Regex KnownPath { get; }
}
