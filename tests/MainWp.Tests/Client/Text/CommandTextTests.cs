using System.Management.Automation.Language;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace MainWp.Tests.Client.Text;

public class CommandTextTests
{
    // Texts made of what the engine's tokenizer treats in a way of its own, far denser than any text comes by chance.
    private static readonly string[] Pieces =
        ["'", "\u2018", "\u2019", "\u201a", "\u201b", "\"", "\u201c", "\u201d", "\u201e", "`", "$", "$(", ")", ";", "|", "&", "{", "}", "@", "#", "<", ">", ",", " ", "-", "\u2013", "\u2014", "\u2015", "%", "--%", "a", "Z", "1", "0x1f", "1kb", ".5", "/", "\\", "=", ":", "~", "*", "?", "[", "]", "\u00a0", "\n", "\0", "\u0085", "\u2028", "\ud83d", "é", "名"];

    [Property(MaxTest = 3000)]
    public FsCheck.Property What_is_quoted_is_one_text_with_this_value() => Prop.ForAll(
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary(),
        value => value.Length == 0 || (Read(CommandText.Argument(value)) == value && Read(CommandText.Quoted(value)) == value));

    [Property(MaxTest = 1000)]
    public bool Any_text_comes_back(string? text)
    {
        var value = text ?? "";
        return Read(CommandText.Quoted(value)) == value && Read(CommandText.Argument(value)) == value;
    }

    [Theory]
    [InlineData("hello-dolly/hello.php", "hello-dolly/hello.php")]
    [InlineData("O'Hara", "'O''Hara'")]
    [InlineData("a\u201bb", "'a\u201b\u201bb'")]
    [InlineData("42", "'42'")]
    [InlineData("1kb", "'1kb'")]
    [InlineData("2024-theme", "'2024-theme'")]
    [InlineData("-Force", "'-Force'")]
    [InlineData("", "''")]
    public void Quotes_what_is_not_a_word(string value, string expected) => Assert.Equal(expected, CommandText.Argument(value));

    // As the engine reads it: the only argument of the only command, a constant text; null where it is anything else.
    private static string? Read(string argument)
    {
        var script = Parser.ParseInput($"Get-MainWpSite -Name {argument}", out _, out var errors);
        return errors.Length == 0
            && script.EndBlock.Statements is [PipelineAst { PipelineElements: [CommandAst { CommandElements: [_, CommandParameterAst { Argument: null }, StringConstantExpressionAst text], Redirections.Count: 0 }] }]
            ? text.Value
            : null;
    }
}
