using System.Text.RegularExpressions;
using MainWp.Emulator.Fronts;
using MainWp.Emulator.Hosting;

namespace EmulatorTests.Fronts;

/// <summary>The kinds of fronts, and that the document lists them.</summary>
public sealed partial class FrontTableTests
{
    [Fact]
    public void The_document_lists_exactly_the_kinds_that_there_are()
    {
        Assert.Equal(["| Kind | Values | What it does |", "|---|---|---|", .. FrontTable.All.Select(Row)], EmulatorDocument.Table("fronts"));
    }

    [Fact]
    public void Every_value_that_a_kind_names_makes_a_front()
    {
        var failed = FrontTable.All
            .SelectMany(kind => kind.Values.Split(", ").Where(value => !Placeholder().IsMatch(value)).Select(value => value.Length == 0 ? kind.Word : $"{kind.Word}:{value}"))
            .Where(text => PlacedFront.Parse(text) is null);

        Assert.Empty(failed);
    }

    [Theory]
    [InlineData("bot-filter", true)]
    [InlineData("bot-filter:page:3:sites/count", true)]
    [InlineData("bot-filter::3", true)]
    [InlineData("method-filter:501", true)]
    [InlineData("rate-rule:302-1-2", true)]
    [InlineData("basic:ada-love-lace", true)]
    [InlineData("maintenance:2.5", true)]
    [InlineData("stripped-authorization:yes", false)]
    [InlineData("bot-filter:teapot", false)]
    [InlineData("bot-filter::many", false)]
    [InlineData("rate-rule:soon", false)]
    [InlineData("moat", false)]
    public void Is_read_from_the_command_line(string text, bool isOne) => Assert.Equal(isOne, PlacedFront.Parse(text) is not null);

    [Fact]
    public async Task A_front_that_does_not_exist_is_an_error_of_who_wrote_it() =>
        await Assert.ThrowsAsync<ArgumentException>(() => EmulatedDashboard.StartAsync(new EmulatorOptions { Fronts = ["moat"] }));

    private static string Row(FrontKind kind) =>
        $"| `{kind.Word}` | {(kind.Values.Length == 0 ? "" : string.Join(", ", kind.Values.Split(", ").Select(value => $"`{value}`")))} | {kind.Summary} |";

    [GeneratedRegex("^[A-Z]+(-[A-Z]+)*$")]
    private static partial Regex Placeholder();
}
