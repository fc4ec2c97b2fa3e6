using MainWp.Tests.Client.Versions;

namespace MainWp.Tests.Client.Vulnerabilities;

public sealed class VersionRangeTests
{
    [Theory]
    [InlineData("*", true, "22.3", true, "22.3", true)]
    [InlineData("*", true, "22.3", false, "22.3", false)]
    [InlineData("*", true, "22.3", true, "22.3.1", false)]
    [InlineData("1.0", true, "2.0", true, "1.0", true)]
    [InlineData("1.0", false, "2.0", true, "1.0", false)]
    [InlineData("1.0", true, "2.0", true, "1.0-beta", false)]
    [InlineData("1.0-beta", true, "1.0", false, "1.0-rc1", true)]
    [InlineData("*", true, "1.0.0", true, "1.0.0.1", false)]
    [InlineData("*", true, "1.9", true, "1.10", false)]
    [InlineData("1.5", true, "*", true, "99", true)]
    public void Holds_what_PHP_says(string from, bool includesFrom, string to, bool includesTo, string version, bool expected) =>
        Assert.Equal(expected, new FeedSoftware(new(UpdateType.Plugin, "x"), [Range(from, includesFrom, to, includesTo)], null, false, [], null).Affects(version));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("trunk")]
    public void A_version_that_cannot_be_read_is_undecided_unless_all_versions_are_affected(string? version)
    {
        var bounded = new FeedSoftware(new(UpdateType.Plugin, "x"), [Range("*", true, "2", true)], null, false, [], null);
        var open = new FeedSoftware(new(UpdateType.Plugin, "x"), [Range("*", true, "*", true)], null, false, [], null);

        Assert.Null(bounded.Affects(version));
        Assert.True(open.Affects(version));
    }

    [Fact]
    public void A_record_without_a_range_is_undecided() =>
        Assert.Null(new FeedSoftware(new(UpdateType.Plugin, "x"), [], null, false, [], null).Affects("1.0"));

    [Fact]
    public void Ends_follow_the_recorded_answers_of_PHP()
    {
        foreach (var (left, right, sign) in VersionPair.All)
        {
            Assert.Equal(sign < 0, new VersionRange(null, true, right, false).Holds(left));
            Assert.Equal(sign <= 0, new VersionRange(null, true, right, true).Holds(left));
            Assert.Equal(sign > 0, new VersionRange(right, false, null, true).Holds(left));
            Assert.Equal(sign >= 0, new VersionRange(right, true, null, true).Holds(left));
        }
    }

    [Theory]
    [InlineData(UpdateType.Plugin, "contact-form-7/wp-contact-form-7.php", "contact-form-7")]
    [InlineData(UpdateType.Plugin, "hello.php", "hello.php")]
    [InlineData(UpdateType.Theme, "TwentyTwenty", "twentytwenty")]
    [InlineData(UpdateType.Core, "wordpress", "wordpress")]
    public void What_the_dashboard_calls_a_thing_is_found_under_the_name_of_the_feed(UpdateType type, string slug, string expected) =>
        Assert.Equal(new SoftwareKey(type, expected), SoftwareKey.OfInstalled(type, slug));

    private static VersionRange Range(string from, bool includesFrom, string to, bool includesTo) =>
        new(from == "*" ? null : from, includesFrom, to == "*" ? null : to, includesTo);
}
