using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MainWp.Tests.Conventions;

/// <summary>The documentation comments of commands say what their help pages say.</summary>
public sealed partial class DocumentationConventions
{
    private static readonly IReadOnlyDictionary<string, HelpPage> Pages = HelpPage.Pages();

    private static readonly Dictionary<string, string> Comments = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "MainWp.PowerShell.xml")).Descendants("member")
        .Where(member => member.Element("summary") is not null)
        .ToDictionary(member => member.Attribute("name")!.Value, member => Plain(member.Element("summary")!.Value));

    [Fact]
    public void A_command_is_summed_up_as_on_its_page() => Violations.None(
        from command in CommandType.All
        where Pages.ContainsKey(command.Name)
        let comment = Comments.GetValueOrDefault($"T:{command.Type.FullName}")
        where comment != Plain(Pages[command.Name].Text.Split("## SYNOPSIS")[1].Split("\n## ")[0])
        select $"{command}: {comment}");

    [Fact]
    public void A_parameter_of_one_command_is_described_as_on_its_page() => Violations.None(
        from command in CommandType.All
        where Pages.ContainsKey(command.Name)
        from parameter in command.Parameters
        where parameter.DeclaringType == command.Type
        let comment = Comments.GetValueOrDefault($"P:{command.Type.FullName}.{parameter.Name}")
        where comment != FirstParagraph(command, parameter.Name)
        select $"{command} -{parameter.Name}: {comment}");

    [Fact]
    public void A_parameter_of_several_commands_is_described_as_on_their_pages_where_those_agree() => Violations.None(
        from command in CommandType.All
        where Pages.ContainsKey(command.Name)
        from parameter in command.Parameters
        where parameter.DeclaringType != command.Type
        let type = parameter.DeclaringType!.IsGenericType ? parameter.DeclaringType.GetGenericTypeDefinition() : parameter.DeclaringType
        group (command, parameter) by (Type: type.FullName, parameter.Name) into same
        let texts = same.Select(one => FirstParagraph(one.command, one.parameter.Name)).Distinct().ToList()
        where texts.Count == 1 && texts[0] != Comments.GetValueOrDefault($"P:{same.Key.Type}.{same.Key.Name}")
        select $"{same.Key.Type}.{same.Key.Name}: {texts[0]}");

    private static string? FirstParagraph(CommandType command, string parameter) =>
        Regex.Match(Pages[command.Name].Text, $@"^### -{parameter}\n\n((?:.+\n)+)", RegexOptions.Multiline) is { Success: true } match ? Plain(match.Groups[1].Value) : null;

    // A page has links and code marks, a comment has neither.
    private static string Plain(string text) => Blanks.Replace(Link.Replace(text, "$1").Replace("`", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks { get; }

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link { get; }
}
