using System.Diagnostics;
using System.Xml.Linq;
using MainWp.Emulator.Tour;

namespace MainWp.Tests.Conventions;

/// <summary>The links of the help that ships follow from the repository's address alone.</summary>
public sealed class HelpLinkTests
{
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";

    [Fact]
    public async Task Where_no_repository_is_known_there_are_no_addresses()
    {
        var help = await LinkedAsync("");

        Assert.All(help.Descendants(Maml + "uri"), uri => Assert.Equal("", uri.Value));
        Assert.DoesNotContain(help.Descendants(Maml + "linkText"), text => text.Value == "Online Version");
    }

    [Fact]
    public async Task Where_one_is_known_each_page_leads_to_its_own_there()
    {
        var help = await LinkedAsync("https://code.example/fleet/");

        Assert.Equal(CommandType.All.Count, help.Root!.Elements().Count());
        Assert.All(help.Root.Elements(), command => Assert.Equal(
            $"https://code.example/fleet/blob/main/docs/en-US/{command.Element(Command + "details")!.Element(Command + "name")!.Value}.md",
            command.Element(Command + "relatedLinks")!.Descendants(Maml + "uri").First().Value));
        Assert.All(help.Descendants(Maml + "uri"), uri => Assert.StartsWith("https://", uri.Value, StringComparison.Ordinal));
    }

    private static async Task<XDocument> LinkedAsync(string repository)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.Copy(Repository.PathOf("docs", "en-US", "MainWp.PowerShell.dll-Help.xml"), file, overwrite: true);
            using var build = Process.Start(new ProcessStartInfo("dotnet", ["msbuild", Repository.PathOf("src", "MainWp.PowerShell", "Help.targets"), "-t:LinkHelp", "-nologo", $"-p:ShippedHelp={file}", $"-p:RepositoryUrl={repository}"])
            {
                RedirectStandardOutput = true,
            })!;
            var said = await build.StandardOutput.ReadToEndAsync();
            await build.WaitForExitAsync();
            Assert.True(build.ExitCode == 0, said);
            return XDocument.Load(file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
