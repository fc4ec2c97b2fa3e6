using System.Text.RegularExpressions;

namespace MainWp.Tests.Conventions;

/// <summary>Every command is documented, and the help file is made from the pages as they are.</summary>
public sealed partial class HelpConventions
{
    private const int FewestExamples = 2;
    private const int NarrowestConsole = 80;

    private static readonly IReadOnlyDictionary<string, HelpPage> Pages = HelpPage.Pages();
    private static readonly IReadOnlyDictionary<string, HelpPage> HelpFile = HelpPage.HelpFile();

    [Fact]
    public void Each_command_has_a_page() =>
        Violations.None(CommandType.All.Select(command => command.Name).Except(Pages.Keys));

    [Fact]
    public void Each_page_is_of_a_command() => Violations.None(Pages.Keys.Except(CommandType.All.Select(command => command.Name)));

    [Fact]
    public void No_page_is_left_to_fill_in() => Violations.None(Pages.Values.Where(page => page.Text.Contains("{{", StringComparison.Ordinal)).Select(page => page.Name));

    [Fact]
    public void Each_page_has_synopsis_and_description() =>
        Violations.None(Pages.Values.Where(page => page.Synopsis.Length == 0 || page.Description.Length == 0).Select(page => page.Name));

    [Fact]
    public void Each_page_describes_the_parameters_that_there_are() => Violations.None(
        from command in CommandType.All
        where Pages.ContainsKey(command.Name)
        let described = Pages[command.Name].Parameters.Where(parameter => parameter.Value.Length > 0).Select(parameter => parameter.Key).ToHashSet()
        where !described.SetEquals(command.ParameterNames)
        select $"{command}: {string.Join(", ", command.ParameterNames.Except(described).Concat(described.Except(command.ParameterNames)))}");

    [Fact]
    public void Each_page_has_examples_that_use_the_command() => Violations.None(
        Pages.Values.Where(page => page.Examples.Count(example => example.Code.Contains(page.Name, StringComparison.Ordinal) && example.Remarks.Length > 0) < FewestExamples).Select(page => page.Name));

    [Fact]
    public void Each_page_says_what_its_outputs_are() => Violations.None(
        Pages.Values.Where(page => page.Text.LastIndexOf("By property name.", StringComparison.Ordinal) > page.Text.IndexOf("## OUTPUTS", StringComparison.Ordinal))
        .Select(page => page.Name));

    [Fact]
    public void The_help_file_holds_every_page() => Assert.Equal(Pages.Keys.Order(StringComparer.Ordinal), HelpFile.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void The_help_file_says_what_the_pages_say() => Violations.None(
        Pages.Values.Where(page => HelpFile.TryGetValue(page.Name, out var made)
            && (page.Synopsis != made.Synopsis || page.Description != made.Description || !page.Examples.SequenceEqual(made.Examples) || !SameParameters(page, made)))
        .Select(page => $"{page.Name}: run ./build.ps1 Docs"));

    /// <summary>The address of a page is known when the module is built (Help.targets), not when the page is written.</summary>
    [Fact]
    public void No_page_has_an_address_of_its_own() =>
        Violations.None(Pages.Values.Where(page => !page.Text.Contains("\nHelpUri: ''\n", StringComparison.Ordinal)).Select(page => page.Name));

    [Fact]
    public void Topics_fit_the_narrowest_console() => Violations.None(
        from topic in Topics
        from line in topic.Text.Split('\n')
        where line.TrimEnd('\r').Length > NarrowestConsole
        select $"{topic.Path}: {line}");

    [Fact]
    public void Topics_name_topics_that_there_are() => Violations.None(
        from topic in Topics
        from Match named in Topic.Matches(topic.Text)
        where Topics.All(other => !other.Path.EndsWith($"/{named.Value}.help.txt", StringComparison.Ordinal))
        select $"{topic.Path}: {named.Value}");

    [Fact]
    public void There_is_a_topic_for_each_way_to_use_the_module() => Violations.None(
        new[] { "about_MainWp", "about_MainWp_Automation", "about_MainWp_Errors", "about_MainWp_Pipelines", "about_MainWp_Rollouts", "about_MainWp_Safety", "about_MainWp_Sessions", "about_WpAdmin" }
            .Except(Topics.Select(topic => Path.GetFileName(topic.Path).Replace(".help.txt", "", StringComparison.Ordinal))));

    private static IReadOnlyList<SourceFile> Topics { get; } = [.. SourceFile.Below("docs/en-US", "about_*.help.txt")];

    [GeneratedRegex(@"\babout_(?:MainWp|WpAdmin)\w*")]
    private static partial Regex Topic { get; }

    private static bool SameParameters(HelpPage page, HelpPage made) =>
        page.Parameters.Count == made.Parameters.Count && page.Parameters.All(parameter => made.Parameters.TryGetValue(parameter.Key, out var said) && said == parameter.Value);
}
