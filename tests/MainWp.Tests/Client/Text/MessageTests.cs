using System.Globalization;
using MainWp.Http;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Client.Text;

public class MessageTests
{
    private static readonly Uri Dashboard = new("https://dashboard.example/");

    [Fact]
    public void Numbers_are_written_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");

            Assert.Contains("12,345 characters, and web servers accept 8,000", Messages.InputTooLong("x/y", Dashboard, 12345, 8000), StringComparison.Ordinal);
            Assert.Contains("1,000 values and drops the rest of the 1,200", Messages.InputTooMany("x/y", Dashboard, 1200, 1000), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("mainwp/v2/nothing", "newer MainWP Dashboard")]
    [InlineData("wp/v2/nothing", "newer WordPress")]
    [InlineData("shop/v3/nothing", "the plugin that brings 'shop/v3'")]
    public async Task What_is_said_of_a_route_that_is_not_there_fits_its_namespace(string route, string hint)
    {
        var dashboard = new FakeDashboard().WithApplicationPassword();
        var request = new Request(HttpMethod.Get, route) { RequiredCredential = RequiredCredential.ApplicationPassword };

        var failure = await Assert.ThrowsAsync<MainWpException>(() => dashboard.Client().Transport.SendAsync(request, default));

        Assert.Contains(hint, failure.Message, StringComparison.Ordinal);
    }
}
