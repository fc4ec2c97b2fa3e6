using System.Management.Automation;
using MainWp.PowerShell.Binding;

namespace MainWp.Tests.Engine;

public class SearchTextAttributeTests
{
    [Theory]
    [InlineData("shop", "shop")]
    [InlineData("*shop*", "shop")]
    [InlineData("acme*", "acme")]
    [InlineData("Who?", "Who?")]
    [InlineData("", "")]
    public void Searches_for_the_text(string typed, string text) => Assert.Equal(text, new SearchTextAttribute().Transform(null!, new PSObject(typed)));

    [Theory]
    [InlineData("*")]
    [InlineData("a*b")]
    public void Refuses_a_pattern(string typed) =>
        Assert.Contains("-Search", Assert.Throws<ArgumentTransformationMetadataException>(() => new SearchTextAttribute().Transform(null!, typed)).Message);
}
