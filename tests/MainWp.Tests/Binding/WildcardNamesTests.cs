using FsCheck.Xunit;
using MainWp.PowerShell.Binding;

namespace MainWp.Tests.Binding;

public class WildcardNamesTests
{
    [Theory]
    [InlineData("*shop*", "My SHOP site", true)]
    [InlineData("shop", "SHOP", true)]
    [InlineData("sh?p", "shop", true)]
    [InlineData("sh?p", "shp", false)]
    [InlineData("*", "", true)]
    [InlineData("a*b*c", "a-b-b-c", true)]
    [InlineData("a*b*c", "a-c-b", false)]
    [InlineData("a.c", "abc", false)]
    [InlineData("[a]", "a", false)]
    public void Fits_as_a_person_expects(string pattern, string name, bool fits) => Assert.Equal(fits, new WildcardNames([pattern]).Holds(name));

    [Property]
    public bool What_stands_between_stars_is_found(string before, string middle, string after) =>
        new WildcardNames([$"*{Literal(middle)}*"]).Holds($"{before}{Literal(middle)}{after}");

    /// <summary>By a search that tries all ways this would take longer than anybody lives.</summary>
    [Fact]
    public void A_pattern_of_many_stars_comes_to_an_end() =>
        Assert.False(new WildcardNames([string.Concat(Enumerable.Repeat("*a", 60)) + "*b"]).Holds(new string('a', 5000)));

    private static string Literal(string? text) => (text ?? "").Replace("*", "").Replace("?", "").Trim();
}
