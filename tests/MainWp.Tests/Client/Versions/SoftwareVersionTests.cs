using System.Globalization;
using System.Text.Json;
using MainWp.Tests.Conventions;

namespace MainWp.Tests.Client.Versions;

public class SoftwareVersionTests
{
    [Fact]
    public void Compares_as_php_does() =>
        Violations.None(VersionPair.All.Where(pair => SoftwareVersion.Compare(pair.Left, pair.Right) != pair.Sign));

    [SkippableFact]
    public void Compares_any_text_as_the_php_of_this_machine_does()
    {
        var random = new Random(15);
        string[] parts = ["1", "0", "10", "9", "09", "2.5", "-", "_", "+", ".", "..", "#", "a", "alpha", "beta", "RC", "rc", "dev", "pl", "any", "~", " ", "é", "99999999999999999999"];
        string Text() => string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => parts[random.Next(parts.Length)]));
        var pairs = Enumerable.Range(0, 4000).Select(_ => (Left: Text(), Right: Text())).ToList();

        var signs = Php("foreach (json_decode(stream_get_contents(STDIN)) as $p) echo version_compare($p[0], $p[1]), ' ';", JsonSerializer.Serialize(pairs.Select(pair => new[] { pair.Left, pair.Right })));

        Assert.Equal(pairs.Count, signs.Length);
        Violations.None(pairs.Zip(signs).Where(each => SoftwareVersion.Compare(each.First.Left, each.First.Right) != each.Second).Cast<object>());
    }

    [Fact]
    public void Sorts_by_an_order_that_agrees_with_php_wherever_php_has_one()
    {
        Violations.None(VersionPair.All.Where(pair => pair.IsOrdered && Math.Sign(Order(pair.Left, pair.Right)) != pair.Sign));
        Assert.Equal(0, SoftwareVersion.Compare("1.0", "1.0#") | SoftwareVersion.Compare("1.0#", "1.0.0"));
        Assert.Equal(-1, SoftwareVersion.Compare("1.0", "1.0.0"));
    }

    [Fact]
    public void Its_order_never_goes_round()
    {
        var versions = VersionPair.All.SelectMany(pair => new[] { pair.Left, pair.Right }).Distinct().Select(text => new SoftwareVersion(text)).ToList();
        foreach (var (one, other) in versions.SelectMany(one => versions.Select(other => (one, other))))
        {
            Assert.Equal(Math.Sign(one.CompareTo((object)other)), -Math.Sign(other.CompareTo((object)one)));
            Assert.Equal(one.CompareTo((object)other) == 0, one.Equals(other));
            Assert.True(!one.Equals(other) || one.GetHashCode() == other.GetHashCode());
        }
        versions.Sort((one, other) => one.CompareTo((object)other));
        foreach (var (one, at) in versions.Select((one, at) => (one, at)))
            Assert.All(versions.Skip(at + 1), later => Assert.True(one.CompareTo((object)later) <= 0, $"{one} {later}"));
    }

    [Theory]
    [InlineData("1.9", "1.09", true)]
    [InlineData("7.1-RC1", "7.1-rc.1", true)]
    [InlineData("7.1", "7.1.0", false)]
    public void Equal_versions_are_found_in_a_dictionary_whatever_their_spelling(string one, string other, bool isSame) =>
        Assert.Equal(isSame, new HashSet<SoftwareVersion> { new(one) }.Contains(new SoftwareVersion(other)));

    [Fact]
    public void Operators_compare_as_php_does_and_a_missing_version_is_below_all()
    {
        Assert.True(new SoftwareVersion("1.23.9") < new SoftwareVersion("1.23.10"));
        Assert.True(new SoftwareVersion("7.1") > new SoftwareVersion("7.1-RC2"));
        Assert.True(new SoftwareVersion("1.9") == new SoftwareVersion("1.09"));
        Assert.True(null < new SoftwareVersion("0.1"));
        Assert.Null(SoftwareVersion.Of(""));
    }

    [Fact]
    public void A_version_is_the_text_that_the_site_reported()
    {
        Assert.Equal("Version 6.9+build/2 é", $"Version {new SoftwareVersion("6.9+build/2 é")}");
        Assert.Equal("http://[", new SoftwareVersion("http://[").ToString());
    }

    [Fact]
    public void A_version_of_thousands_of_parts_is_compared_too() =>
        Assert.Equal(1, SoftwareVersion.Compare(string.Concat(Enumerable.Repeat("#.", 200_000)) + "1", "#"));

    private static int Order(string left, string right) => new SoftwareVersion(left).CompareTo((object)new SoftwareVersion(right));

    private static int[] Php(string code, string input) =>
        [.. PhpProgram.Run(code, input).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(sign => int.Parse(sign, CultureInfo.InvariantCulture))];
}
