using System.Security.Cryptography;
using System.Text.Json.Nodes;
using MainWp.Emulator.Tour;
using MainWp.Reports;

namespace MainWp.Tests.Reports;

/// <summary>What of others is in the module is what they published, with their licence.</summary>
public sealed class ReportAssetTests
{
    private static readonly string Folder = Repository.PathOf("src", "MainWp.Client", "Reports", "Assets", "chartist");
    private static readonly JsonNode Origin = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "ORIGIN.json")))!;

    [Fact]
    public void The_chart_library_is_the_file_of_its_package()
    {
        var file = File.ReadAllBytes(Path.Combine(Folder, Path.GetFileName((string)Origin["file"]!)));

        Assert.Equal((string)Origin["fileIntegrity"]!, $"sha384-{Convert.ToBase64String(SHA384.HashData(file))}");
        using var embedded = typeof(ReportPage).Assembly.GetManifestResourceStream("MainWp.Reports.index.umd.js")!;
        Assert.Equal(SHA384.HashData(file), SHA384.HashData(embedded));
    }

    [Fact]
    public void The_notices_hold_its_licence_and_go_into_the_module()
    {
        var notices = File.ReadAllText(Repository.PathOf("THIRD-PARTY-NOTICES.txt"));

        Assert.Contains($"{Origin["name"]} {Origin["version"]}", notices);
        Assert.Contains(File.ReadAllText(Path.Combine(Folder, "LICENSE")).Trim(), notices);
        Assert.True(File.Exists(Repository.PathOf("out", "MainWp", "THIRD-PARTY-NOTICES.txt")));
    }
}
