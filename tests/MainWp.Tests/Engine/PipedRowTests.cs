using System.Management.Automation;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Engine;

/// <summary>Rows of files and objects of another noun, piped into commands that change something, in a real pipeline.</summary>
public sealed class PipedRowTests
{
    private const string Sites = """{"success":1,"total":2,"data":[{"id":1,"name":"Acme Shop","url":"https://shop.acme.test/"},{"id":4,"name":"Blog","url":"https://blog.test/"}]}""";

    [Theory]
    [InlineData("'Id,Name,Email,City' , '1,Acme Ltd,a@acme.test,Graz' | ConvertFrom-Csv", "Remove-MainWpClient")]
    [InlineData("'Noun,Id,Name,Url' , 'MainWpClient,1,Acme Shop,https://shop.acme.test/' | ConvertFrom-Csv", "Remove-MainWpClient")]
    [InlineData("""'[{"Id":1,"Name":"production","Color":"#fff","SiteCount":3}]' | ConvertFrom-Json""", "Remove-MainWpTag")]
    [InlineData("'SiteId,Slug,Name,Version' , '4,hello.php,Hello Dolly,1.7' | ConvertFrom-Csv", "Remove-MainWpSitePlugin")]
    public void A_row_of_another_noun_removes_no_site(string row, string right)
    {
        var (errors, dashboard) = Run($"{row} | Remove-MainWpSite -Force -Session $session");

        Assert.StartsWith("NounMismatch,", Assert.Single(errors).FullyQualifiedErrorId);
        Assert.Contains(right, errors[0].ToString());
        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public void A_plugin_removes_no_site()
    {
        var plugin = new SitePlugin { SiteId = 4, Slug = "hello.php", Name = "Hello Dolly" };

        var (errors, dashboard) = Run("$plugin | Remove-MainWpSite -Force -Session $session", ("plugin", plugin));

        Assert.Contains("This is a plugin of site 4. Use Remove-MainWpSitePlugin, or pass the site's id.", Assert.Single(errors).ToString());
        Assert.Empty(dashboard.Requests);
    }

    [Theory]
    [InlineData("'Id,Name,Url' , '4,Acme Shop,https://shop.acme.test/'")]
    [InlineData("'SiteId,SiteName' , '4,Acme Shop'")]
    [InlineData("'SiteId,SiteUrl' , '4,https://shop.acme.test'")]
    public void A_row_whose_name_or_address_is_not_the_sites_is_an_error_and_the_rest_goes_on(string row)
    {
        var (errors, dashboard) = Run($"@({row} | ConvertFrom-Csv) + @(1) | Remove-MainWpSite -Force -Session $session");

        Assert.StartsWith("SiteMismatch,", Assert.Single(errors).FullyQualifiedErrorId);
        Assert.Equal(["DELETE sites/1/remove"], dashboard.Changes());
    }

    [Fact]
    public void A_row_of_the_module_whose_ids_were_edited_apart_is_an_error_and_the_rest_goes_on()
    {
        var (errors, dashboard) = Run("@('Noun,Id,Name,Url,SiteId' , 'MainWpSite,4,Acme Shop,https://shop.acme.test/,1' | ConvertFrom-Csv) + @(1) | Remove-MainWpSite -Force -Session $session");

        Assert.StartsWith("SiteMismatch,", Assert.Single(errors).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("names more than one site: SiteId 1, Id 4", errors[0].ToString(), StringComparison.Ordinal);
        Assert.Equal(["DELETE sites/1/remove"], dashboard.Changes());
    }

    [Theory]
    [InlineData("'SiteId' , '1'")]
    [InlineData("'SiteId,Comment' , '1,gone since May'")]
    [InlineData("'Id,Name,Url' , '1,Acme Shop,http://SHOP.acme.test'")]
    [InlineData("'SiteId,SiteName' , '1,acme shop'")]
    public void A_bare_column_of_the_noun_and_a_row_that_agrees_are_taken(string row)
    {
        var (errors, dashboard) = Run($"{row} | ConvertFrom-Csv | Remove-MainWpSite -Force -Session $session");

        Assert.Empty(errors);
        Assert.Equal(["DELETE sites/1/remove"], dashboard.Changes());
    }

    [Fact]
    public void A_row_that_does_not_say_what_it_is_is_refused()
    {
        var (errors, dashboard) = Run("'Id,Name' , '1,Acme Shop' | ConvertFrom-Csv | Remove-MainWpSite -Force -Session $session");

        Assert.StartsWith("NounMismatch,", Assert.Single(errors).FullyQualifiedErrorId);
        Assert.Contains("SiteId", errors[0].ToString());
        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public void A_reading_command_takes_the_site_of_what_is_piped()
    {
        var update = new Update { SiteId = 4, Slug = "hello.php", Type = UpdateType.Plugin };

        var (errors, dashboard) = Run("$update | Get-MainWpSitePlugin -Session $session", ("update", update));

        Assert.DoesNotContain(errors, error => error.FullyQualifiedErrorId.StartsWith("NounMismatch", StringComparison.Ordinal));
        Assert.StartsWith("include=4&", dashboard.AskedOnce("GET sites").Query, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_kind_finds_its_parameter_among_several()
    {
        var (errors, dashboard) = Run("$client, $tag | Get-MainWpSite -Session $session", ("client", new MainWp.Client { RawId = 2, Name = "Acme" }), ("tag", new Tag { Id = 3, Name = "shop" }));

        Assert.Empty(errors);
        Assert.Equal(["GET clients/2/sites", "GET tags/3/sites"], dashboard.Requests.Select(request => request.Line).Where(line => line.EndsWith("/sites", StringComparison.Ordinal)));
    }

    private static (IReadOnlyList<ErrorRecord> Errors, FakeDashboard Dashboard) Run(string script, params (string Name, object Value)[] variables)
    {
        var dashboard = new FakeDashboard().Answering("GET sites/basic", 200, Sites).Answering("DELETE sites/1/remove", "v2/sites-remove")
            .Answering("GET clients/2/sites", 200, """{"success":1,"total":0,"data":[]}""").Answering("GET tags/3/sites", 200, """{"success":1,"total":0,"data":[]}""");
        using var shell = ModuleShell.Open();
        shell.Runspace.SessionStateProxy.SetVariable("session", dashboard.Session());
        foreach (var (name, value) in variables)
            shell.Runspace.SessionStateProxy.SetVariable(name, value);
        shell.AddScript(script).Invoke();
        return ([.. shell.Streams.Error], dashboard);
    }
}
