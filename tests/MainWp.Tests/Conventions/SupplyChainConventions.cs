using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MainWp.Emulator.Tour;

namespace MainWp.Tests.Conventions;

/// <summary>What holds for what is brought from elsewhere in order to build and release.</summary>
public sealed partial class SupplyChainConventions
{
    [Fact]
    public void Each_action_is_pinned_by_its_commit() => Violations.None(
        from file in Directory.GetFiles(Repository.PathOf(".github", "workflows"))
        from line in File.ReadLines(file)
        where line.Contains("uses:", StringComparison.Ordinal) && !PinnedAction.IsMatch(line)
        select line.Trim());

    [Fact]
    public void Nothing_is_downloaded_once_the_key_is_known()
    {
        var workflow = File.ReadAllText(Repository.PathOf(".github", "workflows", "ci.yml"));

        Assert.EndsWith("run: ./build.ps1 Publish", workflow.Split("MAINWP_PUBLISH_KEY:")[1].TrimEnd(), StringComparison.Ordinal);
        Assert.Matches(@"(?s)function Invoke-Publish \{.*Remove-Item env:MAINWP_PUBLISH_KEY.*Import-Tool", File.ReadAllText(Repository.PathOf("build.ps1")));
        Assert.Contains("not signed", workflow);
    }

    [Fact]
    public void Packages_with_known_vulnerabilities_are_errors()
    {
        var properties = XDocument.Load(Repository.PathOf("Directory.Build.props"));

        Assert.Equal(["true"], properties.Descendants("NuGetAudit").Select(property => property.Value));
        Assert.Equal(["all"], properties.Descendants("NuGetAuditMode").Select(property => property.Value));
        Assert.Equal(["low"], properties.Descendants("NuGetAuditLevel").Select(property => property.Value));
        // What cannot be found out is no error (a closed environment); what is found is, in every project.
        Violations.None(
            from file in Directory.EnumerateFiles(Repository.Root, "*.*proj", SearchOption.AllDirectories).Concat(Directory.GetFiles(Repository.Root, "*.props"))
            from line in File.ReadLines(file)
            where line.Contains("NuGetAuditSuppress", StringComparison.Ordinal) || AcceptedVulnerability.IsMatch(line)
            select $"{Path.GetFileName(file)}: {line.Trim()}");
    }

    [Theory]
    [InlineData("MainWp.Client")]
    [InlineData("MainWp.Http")]
    [InlineData("MainWp.PowerShell")]
    public void What_ships_is_restored_by_hash(string project)
    {
        var properties = XDocument.Load(Repository.PathOf("Directory.Build.props"));
        Assert.Equal(("true", "true"), (properties.Descendants("RestorePackagesWithLockFile").Single().Value, properties.Descendants("RestoreLockedMode").Single().Value));
        using var locked = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("src", project, "packages.lock.json")));

        Violations.None(
            from target in locked.RootElement.GetProperty("dependencies").EnumerateObject()
            from package in target.Value.EnumerateObject()
            where package.Value.GetProperty("type").GetString() != "Project" && !package.Value.TryGetProperty("contentHash", out _)
            select package.Name);
    }

    [GeneratedRegex(@"\bNU190[1-4]\b")]
    private static partial Regex AcceptedVulnerability { get; }

    [GeneratedRegex(@"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d")]
    private static partial Regex PinnedAction { get; }
}
