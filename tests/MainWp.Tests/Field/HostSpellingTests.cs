using MainWp.Http;
using MainWp.PowerShell.Binding;

namespace MainWp.Tests.Field;

/// <summary>A host in another script has two spellings and is one host.</summary>
public sealed class HostSpellingTests
{
    private const string Script = "https://m\u00fcller.example/";
    private const string Ascii = "https://xn--mller-kva.example/";

    [Theory]
    [InlineData(Script)]
    [InlineData(Ascii)]
    [InlineData("M\u00dcLLER.example")]
    [InlineData("https://XN--mller-KVA.example/wp-admin/")]
    public void An_address_is_kept_in_one_form(string given) => Assert.Equal(Ascii, DashboardAddress.Parse(given, false).AbsoluteUri);

    [Theory]
    [InlineData("http://[::1]:8080/", "http://[::1]:8080/")]
    [InlineData("http://127.0.0.1/", "http://127.0.0.1/")]
    [InlineData("localhost:8443", "https://localhost:8443/")]
    public void Other_addresses_stay(string given, string expected) => Assert.Equal(expected, DashboardAddress.Parse(given, false).AbsoluteUri);

    [Fact]
    public void An_object_of_the_other_spelling_is_of_the_same_dashboard()
    {
        var row = new System.Management.Automation.PSObject();
        row.Properties.Add(new System.Management.Automation.PSNoteProperty("Id", 7));
        row.Properties.Add(new System.Management.Automation.PSNoteProperty("Dashboard", Script));

        Assert.Equal(new Uri(Ascii), new SiteReference(row).Dashboard);
    }

    [Fact]
    public void A_route_may_be_named_by_either_spelling() =>
        Assert.True(DashboardAddress.IsSameOrigin(new Uri(Script), new Uri(Ascii)) && !DashboardAddress.IsSameOrigin(new Uri(Script), new Uri("https://muller.example/")));
}
