using System.Text.RegularExpressions;
using MainWp.PowerShell.Pipeline;

namespace MainWp.Tests.Conventions;

/// <summary>What holds for the text and the references of the product.</summary>
public sealed partial class SourceConventions
{
    private const int MostLines = 200;
    private const int MostConditionals = 3;

    /// <summary>Files that grow by a line or two for each thing that there is: routes, tables, texts. Splitting them would hide what they show.</summary>
    private static readonly string[] ListingEnds = ["Api.cs", "Routes.cs", "Table.cs", "Catalog.cs"];

    /// <summary>Longer files, and why.</summary>
    private static readonly Dictionary<string, string> LongFiles = new()
    {
        ["src/MainWp.Client/Sites/Site.cs"] = "one property per field of the server's widest row",
        ["src/MainWp.Client/Http/Transport.cs"] = "the one throat: sending, retrying and paging belong together",
        ["src/MainWp.PowerShell/Commands/Clients/SetClientCommand.cs"] = "one parameter per field of a client",
        ["src/MainWp.PowerShell/Commands/Settings/SetGeneralSettingCommand.cs"] = "one parameter per setting",
    };

    /// <summary>Commands that only look into this runspace: they have no pipeline writer, and nothing to wait for.</summary>
    private static readonly string[] WithoutDashboard = ["GetSessionCommand", "DisconnectMainWpCommand", "GetWpAdminSessionCommand"];

    /// <summary>What the namespace of a project's folder begins with.</summary>
    private static readonly Dictionary<string, string> Roots = new()
    {
        ["src/MainWp.Client"] = "MainWp",
        ["src/MainWp.Emulator"] = "MainWp.Emulator",
        ["src/MainWp.Http"] = "MainWp.Http",
        ["src/MainWp.PowerShell"] = "MainWp.PowerShell",
        ["tests/Benchmarks"] = "MainWp.Benchmarks",
        ["tests/Framework"] = "MainWp.Tests.Framework",
        ["tests/MainWp.Tests"] = "MainWp.Tests",
        // Inside MainWp.* the emulator's Site, ApiKey and UpdateType would be those of the client.
        ["tests/MainWp.Tests/Emulator"] = "EmulatorTests",
        ["tests/Soak"] = "MainWp.Soak",
    };

    /// <summary>Folders whose subfolders share one namespace, and why; but for those that have one of their own.</summary>
    private static readonly (string Folder, string Namespace, string[] Own, string Reason)[] SharedNamespaces =
    [
        ("src/MainWp.Client", "MainWp", ["Http", "Json", "Reports", "Version1"], "the type of a site is MainWp.Site for its users, in whichever folder of the API it is"),
        ("src/MainWp.Client/Polyfills", "System", [], "the compiler looks for these types there"),
        ("src/MainWp.PowerShell/Commands", "MainWp.PowerShell.Commands", [], "a command is found by its verb and noun; its folder is its noun"),
        ("src/MainWp.PowerShell/Messages", "MainWp.PowerShell", [], "the texts of the whole assembly, one partial class"),
        ("tests/Framework/Needs.cs", "MainWp.Tests", [], "it stands in for the suite's own class of that name"),
    ];

    [Fact]
    public void A_namespace_equals_its_folder() => Violations.None(
        from file in Roots.Keys.SelectMany(root => SourceFile.Below(root)).DistinctBy(file => file.Path)
        let root = Roots.Where(root => file.Path.StartsWith(root.Key + "/", StringComparison.Ordinal)).OrderByDescending(root => root.Key.Length).First()
        let match = NamespaceLine.Match(file.Text)
        where match.Success && !IsNamespaceOf(match.Groups[1].Value, file.Path, root.Key, root.Value)
        select $"{file.Path}: {match.Groups[1].Value}");

    [Fact]
    public void No_command_calls_the_engines_writers() => Violations.None(
        SourceFile.Below("src/MainWp.PowerShell/Commands").Where(file => !WithoutDashboard.Contains(file.Name) && EngineWriter.IsMatch(file.Text)).Select(file => file.Path));

    [Fact]
    public void No_command_leaves_the_pipeline_thread() => Violations.None(
        SourceFile.Below("src/MainWp.PowerShell/Commands").Where(file => file.Text.Contains("ConfigureAwait", StringComparison.Ordinal)).Select(file => file.Path));

    [Fact]
    public void The_client_knows_neither_PowerShell_nor_the_packages_behind_HTTP() => Violations.None(
        typeof(MainWpClient).Assembly.GetReferencedAssemblies().Where(name => name.Name == "System.Management.Automation" || IsExtension(name.Name!)));

    [Fact]
    public void The_commands_know_no_package_behind_HTTP() =>
        Violations.None(typeof(DashboardCommand).Assembly.GetReferencedAssemblies().Where(name => IsExtension(name.Name!)));

    [Fact]
    public void Hardly_anything_is_compiled_conditionally() =>
        Assert.InRange(SourceFile.Below("src").Sum(file => Conditional.Count(file.Text)), 0, MostConditionals);

    [Fact]
    public void No_file_is_long() => Violations.None(
        SourceFile.Below("src").Concat(SourceFile.Below("tests")).Where(file => file.Lines > MostLines && !IsListing(file.Path) && !LongFiles.ContainsKey(file.Path)).Select(file => $"{file.Path}: {file.Lines} lines"));

    [Fact]
    public void What_is_allowed_to_be_long_is() =>
        Violations.None(LongFiles.Keys.Where(path => SourceFile.Read(path).Lines <= MostLines));

    [Fact]
    public void The_build_script_stays_short() => Assert.InRange(SourceFile.Read("build.ps1").Lines, 1, 149);

    private static bool IsNamespaceOf(string name, string path, string root, string start)
    {
        // Of the folders Core and Desktop one is compiled, by target, with the same names.
        var folder = Targets.Replace(path.Substring(0, path.LastIndexOf('/')), "");
        var shared = SharedNamespaces
            .Where(entry => (folder == entry.Folder || path == entry.Folder || folder.StartsWith(entry.Folder + "/", StringComparison.Ordinal)) && !entry.Own.Any(own => (folder + "/").StartsWith($"{entry.Folder}/{own}/", StringComparison.Ordinal)))
            .OrderByDescending(entry => entry.Folder.Length)
            .FirstOrDefault();
        return shared.Namespace is { } one ? name == one || (one == "System" && name.StartsWith("System.", StringComparison.Ordinal)) : name == start + folder.Substring(root.Length).Replace('/', '.');
    }

    private static bool IsListing(string path) => ListingEnds.Any(end => path.EndsWith(end, StringComparison.Ordinal)) || path.Contains("/Messages/", StringComparison.Ordinal);

    private static bool IsExtension(string assembly) => assembly.StartsWith("Microsoft.Extensions", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![.\w])(?:Write(?:Object|Error|Warning|Verbose|Debug|Information|Progress)|Should(?:Process|Continue)|ThrowTerminatingError)\(")]
    private static partial Regex EngineWriter { get; }

    [GeneratedRegex("/(?:Core|Desktop)$")]
    private static partial Regex Targets { get; }

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine { get; }

    [GeneratedRegex(@"^\s*#if\b", RegexOptions.Multiline)]
    private static partial Regex Conditional { get; }
}
