using FsCheck.Xunit;
using MainWp.PowerShell.Completion;

namespace MainWp.Tests.Client.Text;

public class ShownTextTests
{
    [Theory]
    [InlineData("Acme Shop – Bücher", "Acme Shop – Bücher")]
    [InlineData("a\u001b[31mb", "a\\u001b[31mb")]
    [InlineData("a\r\nb\u007f\u0085", "a\\u000d\\u000ab\\u007f\\u0085")]
    [InlineData("\u202egnp.exe", "\\u202egnp.exe")]
    [InlineData("x\u2066y\u2069\u200f", "x\\u2066y\\u2069\\u200f")]
    public void Controls_are_shown_and_not_obeyed(string text, string shown) => Assert.Equal(shown, ShownText.Of(text));

    [Property]
    public bool Nothing_that_is_shown_holds_a_control(string? text) => ShownText.IsPlain(ShownText.Of(text ?? ""));

    [Fact]
    public void An_error_shows_what_a_server_named() =>
        Assert.Equal("Site \\u001b]0;x\\u0007 was not found.", new MainWpException(ErrorKind.NotFound, "Site \u001b]0;x\u0007 was not found.").Message);

    [Fact]
    public void A_name_with_controls_is_not_offered() => Assert.Equal(["shop"], Candidates.Matching("", ["shop", "shop\u001b[2J", "shop\u202e"]));
}
