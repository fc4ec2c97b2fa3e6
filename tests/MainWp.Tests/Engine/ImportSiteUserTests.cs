using MainWp.Tests.Fakes;

namespace MainWp.Tests.Engine;

/// <summary>A file of users is read by the engine's own reader, by its header, and checked before anything is sent.</summary>
public sealed class ImportSiteUserTests
{
    private const string Header = "username,email,first_name,last_name,user_url,password,send_password,role,select_sites,select_groups";

    private const string Answer = """
        {"total":2,"success_count":1,"failed_count":1,"success_users":[{"line_number":2,"username":"imp1","email":"i@example.test","success_sites":[{"id":1,"name":"One","url":"http://127.0.0.1:8101/"}],"failed_sites":[{"id":2,"name":"Two","message":"exists"}],"total_sites":2,"success_count":1,"failed_count":1}],
        "failed_users":[{"line_number":3,"username":"bad","email":"","error":"Email is required."}]}
        """;

    [Fact]
    public void Quoted_cells_and_another_order_of_columns_reach_the_dashboard_as_it_reads_them()
    {
        var (shell, dashboard) = Run("""
            "role","username","email","password","send_password","select_sites","extra"
            "editor","imp1","imp1@example.test","marker-9","0","http://127.0.0.1:8101/","x"
            """);

        var body = dashboard.AskedOnce("POST users/import").Body;
        Assert.Contains($"{Header}\nimp1,imp1@example.test,,,,marker-9,0,editor,http://127.0.0.1:8101/,\n", body);
        Assert.Contains("name=\"has_header\"\r\n\r\n1\r\n", body);
        Assert.Equal(2, shell.Streams.Error.Count);
        Assert.Contains("Two (site 2): exists", shell.Streams.Error[0].ToString());
        Assert.DoesNotContain(shell.Streams.Verbose, line => line.Message.Contains("marker-9", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_header_the_columns_go_by_their_order()
    {
        var (_, dashboard) = Run("imp1,imp1@example.test,,,,marker-9,0,editor,http://127.0.0.1:8101/,", "-NoHeader");

        Assert.Contains("\nimp1,imp1@example.test,,,,marker-9,0,editor,http://127.0.0.1:8101/,\n", dashboard.AskedOnce("POST users/import").Body);
    }

    [Theory]
    [InlineData(Header + "\nimp1,imp1@example.test,,,,,0,editor,http://127.0.0.1:8101/,", "imp1", "password is empty")]
    [InlineData(Header + "\n,a@example.test,,,,x,0,editor,http://127.0.0.1:8101/,", "user 1", "username is empty")]
    [InlineData(Header + "\nimp1,notmail,,,,x,0,editor,http://127.0.0.1:8101/,", "imp1", "email is not a valid address")]
    [InlineData(Header + "\nimp1,a@example.test,,,,x,0,editor,,", "imp1", "select_sites")]
    [InlineData(Header + "\nimp1,a@example.test,,\"Klein, Cara\",,x,0,editor,http://127.0.0.1:8101/,", "imp1", "last_name has a comma")]
    [InlineData("username,email\nimp1,a@example.test", "role", "select_sites")]
    [InlineData(Header, "has no users", "Nothing was sent")]
    public void What_the_dashboard_would_misread_is_refused_with_its_row(string text, string named, string reason)
    {
        foreach (var preview in new[] { "", "-WhatIf" })
        {
            var (shell, dashboard) = Run(text, preview);

            var message = Assert.Single(shell.Streams.Error).ToString();
            Assert.Contains(named, message);
            Assert.Contains(reason, message);
            Assert.Empty(dashboard.Requests);
        }
    }

    [Fact]
    public void Users_that_were_exported_are_read_by_their_names_and_lack_a_password()
    {
        using var shell = ModuleShell.Open();
        var dashboard = new FakeDashboard();
        shell.Runspace.SessionStateProxy.SetVariable("session", dashboard.Session());
        shell.Runspace.SessionStateProxy.SetVariable("user", new SiteUser { UserId = 3, SiteId = 1, SiteUrl = new Uri("https://one.example/"), UserName = "cara", Email = "cara@example.com", Role = "author", Tags = ["production"] });

        var output = shell.AddScript("""
            $file = "$(New-TemporaryFile).csv"
            $user | Export-Csv $file
            try { Import-MainWpSiteUser $file -Session $session } catch { "$_" } finally { Remove-Item $file }
            """).Invoke();

        Assert.Contains("user 1 (cara): password is empty and send_password is not 1", Assert.Single(output).ToString());
        Assert.Empty(dashboard.Requests);
    }

    private static (System.Management.Automation.PowerShell Shell, FakeDashboard Dashboard) Run(string text, string parameters = "")
    {
        var dashboard = new FakeDashboard().Answering("POST users/import", 200, Answer);
        var shell = ModuleShell.Open();
        shell.Runspace.SessionStateProxy.SetVariable("session", dashboard.Session());
        shell.Runspace.SessionStateProxy.SetVariable("text", text);
        shell.AddScript($$"""
            $file = "$(New-TemporaryFile).csv"
            Set-Content -LiteralPath $file -Value $text -Encoding utf8
            try { Import-MainWpSiteUser $file -Session $session -Verbose {{parameters}} } catch { Write-Error $_ } finally { Remove-Item -LiteralPath $file }
            """).Invoke();
        return (shell, dashboard);
    }
}
