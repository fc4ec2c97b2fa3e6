using MainWp.Http;

namespace MainWp.Tests.Client.Http;

public class DashboardAddressTests
{
    [Theory]
    [InlineData("dashboard.example", "https://dashboard.example/")]
    [InlineData("  https://dashboard.example/  ", "https://dashboard.example/")]
    [InlineData("HTTPS://Dashboard.Example", "https://dashboard.example/")]
    [InlineData("dashboard.example:8443/wp", "https://dashboard.example:8443/wp/")]
    [InlineData("https://dashboard.example/wp-admin/admin.php?page=mainwp_tab", "https://dashboard.example/")]
    [InlineData("https://dashboard.example/fleet/wp-json/mainwp/v2/sites/7", "https://dashboard.example/fleet/")]
    [InlineData("https://dashboard.example/wp-login.php", "https://dashboard.example/")]
    [InlineData("https://dashboard.example/wp-admin-tools/", "https://dashboard.example/wp-admin-tools/")]
    [InlineData("https://dashboard.example/?rest_route=/mainwp/v2", "https://dashboard.example/")]
    [InlineData("http://localhost:8071", "http://localhost:8071/")]
    [InlineData("http://127.0.0.1", "http://127.0.0.1/")]
    [InlineData("http://[::1]:8080/wp-json", "http://[::1]:8080/")]
    public void Reads_what_people_have(string given, string address) => Assert.Equal(new Uri(address), DashboardAddress.Parse(given, allowUnencrypted: false));

    [Theory]
    [InlineData("http://dashboard.example", ErrorKind.Unencrypted)]
    [InlineData("http://127.0.0.1.example", ErrorKind.Unencrypted)]
    [InlineData("ftp://dashboard.example", ErrorKind.AddressInvalid)]
    [InlineData("file:///etc/passwd", ErrorKind.AddressInvalid)]
    [InlineData("https://user:geheim@dashboard.example", ErrorKind.AddressInvalid)]
    [InlineData("user:geheim@dashboard.example", ErrorKind.AddressInvalid)]
    [InlineData("//dashboard.example", ErrorKind.AddressInvalid)]
    [InlineData("two words", ErrorKind.AddressInvalid)]
    [InlineData("https://", ErrorKind.AddressInvalid)]
    public void Refuses_what_is_none_without_saying_a_secret(string given, ErrorKind kind)
    {
        var failure = Assert.Throws<MainWpException>(() => DashboardAddress.Parse(given, allowUnencrypted: false));

        Assert.Equal(kind, failure.Kind);
        Assert.DoesNotContain("geheim", failure.Message);
    }

    [Fact]
    public void Takes_plain_http_where_that_is_allowed() =>
        Assert.Equal(new Uri("http://dashboard.example/"), DashboardAddress.Parse("http://dashboard.example", allowUnencrypted: true));
}
