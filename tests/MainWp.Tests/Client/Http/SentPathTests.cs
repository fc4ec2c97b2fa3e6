using MainWp.Http;

namespace MainWp.Tests.Client.Http;

/// <summary>The path that is sent is the one that was checked.</summary>
public class SentPathTests
{
    // .NET Framework reads http as this parser, without options, reads its scheme.
    private static readonly Uri OldParser = Register("mainwp-old");

    [Theory]
    [InlineData("sites/a%2Fb")]
    [InlineData("sites/..%2Fkeys")]
    [InlineData("sites/%2E%2E/keys")]
    public void A_path_that_the_runtime_would_change_is_refused(string route)
    {
        var refused = Assert.Throws<MainWpException>(() => Request.Get(route).ToUri(OldParser, "wp-json/"));

        Assert.Equal(ErrorKind.InvalidArgument, refused.Kind);
        Assert.Contains("Nothing was sent", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sites/..")]
    [InlineData("sites/../keys")]
    public void A_path_that_climbs_is_refused_everywhere(string route) =>
        Assert.Throws<MainWpException>(() => Request.Get(route).ToUri(new Uri("https://dashboard.example/folder/"), "wp-json/"));

    [Theory]
    [InlineData("sites/7")]
    [InlineData("clients/a@b.example")]
    [InlineData("tags/caf%C3%A9")]
    [InlineData("sites/shop.example/a%20b")]
    public void What_stays_is_sent(string route)
    {
        Assert.Equal($"/folder/wp-json/mainwp/v2/{route}", Request.Get(route).ToUri(new Uri("https://dashboard.example/folder/"), "wp-json/").AbsolutePath);
        Assert.Equal($"/wp-json/mainwp/v2/{route}", Request.Get(route).ToUri(OldParser, "wp-json/").AbsolutePath);
    }

    [Fact]
    public void A_query_may_hold_what_a_path_may_not() =>
        Assert.EndsWith("?search=a%2Fb", Request.Get("sites", ("search", "a/b")).ToUri(OldParser, "wp-json/").AbsoluteUri, StringComparison.Ordinal);

    private static Uri Register(string scheme)
    {
        if (!UriParser.IsKnownScheme(scheme))
            UriParser.Register(new GenericUriParser(GenericUriParserOptions.Default), scheme, 80);
        return new Uri($"{scheme}://dashboard.example/");
    }
}
