using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MainWp.Tests.Conventions;

/// <summary>The help of one command, from its page or from the help file that is made from the pages.</summary>
internal sealed partial record HelpPage(string Name, string Synopsis, string Description, IReadOnlyDictionary<string, string> Parameters, IReadOnlyList<HelpExample> Examples, string Text)
{
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    /// <summary>Reads docs/en-US, by the command's name.</summary>
    public static IReadOnlyDictionary<string, HelpPage> Pages() =>
        SourceFile.Below("docs/en-US", "*-*.md").Select(FromPage).ToDictionary(page => page.Name);

    /// <summary>Reads the help file that the engine reads.</summary>
    public static IReadOnlyDictionary<string, HelpPage> HelpFile() =>
        XDocument.Parse(SourceFile.Read("docs/en-US/MainWp.PowerShell.dll-Help.xml").Text).Root!.Elements(Command + "command").Select(FromMaml).ToDictionary(page => page.Name);

    private static HelpPage FromPage(SourceFile file)
    {
        var sections = Sections(file.Text, SectionHeading);
        var parameters = Sections(sections.GetValueOrDefault("PARAMETERS", ""), ParameterHeading);
        parameters.Remove("CommonParameters");
        return new HelpPage(
            file.Name, Plain(sections.GetValueOrDefault("SYNOPSIS", "")), Plain(sections.GetValueOrDefault("DESCRIPTION", "")),
            parameters.ToDictionary(parameter => parameter.Key.TrimStart('-'), parameter => Plain(parameter.Value.Split("```yaml")[0])),
            [.. ExampleBlock.Matches(sections.GetValueOrDefault("EXAMPLES", "")).Select(match => new HelpExample(match.Groups[1].Value.Trim(), match.Groups[2].Value.Trim(), Plain(match.Groups[3].Value)))],
            file.Text);
    }

    private static HelpPage FromMaml(XElement command)
    {
        var details = command.Element(Command + "details")!;
        return new HelpPage(
            details.Element(Command + "name")!.Value, Plain(details.Element(Maml + "description")!.Value), Plain(command.Element(Maml + "description")!.Value),
            command.Element(Command + "parameters")!.Elements(Command + "parameter").ToDictionary(parameter => parameter.Element(Maml + "name")!.Value, parameter => Plain(parameter.Element(Maml + "description")!.Value)),
            [.. command.Descendants(Command + "example").Select(example => new HelpExample(
                example.Element(Maml + "title")!.Value.Trim(), (example.Element(Dev + "code")?.Value ?? "").Trim(), Plain(example.Element(Dev + "remarks")?.Value ?? "")))],
            command.ToString());
    }

    private static Dictionary<string, string> Sections(string text, Regex heading)
    {
        var starts = heading.Matches(text);
        return starts.Select((start, index) => (Name: start.Groups[1].Value, Body: text[(start.Index + start.Length)..(index + 1 < starts.Count ? starts[index + 1].Index : text.Length)]))
            .ToDictionary(section => section.Name, section => section.Body);
    }

    private static string Plain(string text) => Blanks.Replace(text, "").Trim();

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex SectionHeading { get; }

    [GeneratedRegex("^### (.+)$", RegexOptions.Multiline)]
    private static partial Regex ParameterHeading { get; }

    [GeneratedRegex("^### (.+)\n+```powershell\n((?:.*\n)*?)```\n((?:(?!### ).*\n?)*)", RegexOptions.Multiline)]
    private static partial Regex ExampleBlock { get; }

    [GeneratedRegex(@"[\s`\\]+")]
    private static partial Regex Blanks { get; }
}
