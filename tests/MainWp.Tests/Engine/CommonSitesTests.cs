using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.Tests.Commands.Updates;
using MainWp.Tests.Conventions;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Engine;

/// <summary>Things of several kinds at once mean the sites that belong to all of them, in a real pipeline.</summary>
public sealed class CommonSitesTests : IDisposable
{
    private const string OfTag = "GET tags/7/sites";
    private const string OfClient = "GET clients/5/sites";

    // Costs are for things of one kind. A new site is given a tag and a client, and a report reads the sites itself.
    private static readonly string[] Others = ["New-MainWpCost", "Set-MainWpCost", "Add-MainWpSite", "Set-MainWpSite", "Export-MainWpReport"];

    private static readonly Dictionary<string, string> Needed = new()
    {
        ["Set-MainWpMonitor"] = "-Interval 5m",
        ["Get-MainWpVulnerability"] = "-Feed $feed",
        ["Start-MainWpBatchUpdate"] = "-Force",
    };

    private readonly string _feed = Path.GetTempFileName();

    public CommonSitesTests() => File.WriteAllText(_feed, "{}");

    public void Dispose() => File.Delete(_feed);

    public static TheoryData<string> Commands => [.. Choosing.Select(command => command.Name).Where(name => name is not ("Get-MainWpClient" or "Get-MainWpCost"))];

    private static IEnumerable<CommandType> Choosing => CommandType.All.Where(command =>
        !Others.Contains(command.Name) && command.Parameters.Count(parameter => parameter.Name is "Tag" or "Client" or "Cost" && parameter.PropertyType.GetElementType()?.IsSubclassOf(typeof(SitesReference)) == true) > 1);

    [Fact]
    public void There_are_such_commands() => Assert.True(Choosing.Count() >= 11);

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_tag_and_a_client_without_a_common_site_mean_none_and_are_told(string command)
    {
        var (errors, warnings, dashboard) = Run($"{command} -Tag 7 -Client 5 -Session $session {Needed.GetValueOrDefault(command)}", [1], [2]);

        Assert.Empty(errors);
        Assert.Equal("No site of https://dashboard.example/ belongs to tag '7' and to client '5'.", warnings[0]);
        Assert.Equal([OfClient, OfTag], dashboard.Requests.Select(request => request.Line).Where(line => line.EndsWith("/sites", StringComparison.Ordinal)).Order());
        Assert.DoesNotContain(dashboard.Requests, request => request.Line is "GET sites" or "GET updates" or "GET monitors" || !request.Line.StartsWith("GET ", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_command_that_takes_several_kinds_takes_them_together() => Violations.None(
        from command in Choosing
        let kinds = command.Parameters.Where(parameter => parameter.Name is "Tag" or "Client" or "Cost" && parameter.PropertyType.GetElementType()?.IsSubclassOf(typeof(SitesReference)) == true).ToList()
        where command.Name is not "Get-MainWpCost"
        where !kinds.Select(SetsOf).Aggregate((all, sets) => all.Intersect(sets)).Any()
        select $"{command}: {string.Join(", ", kinds.Select(kind => kind.Name))}");

    [Fact]
    public void Several_of_one_kind_are_still_the_sites_of_each()
    {
        var (errors, _, dashboard) = Run("Get-MainWpSite -Tag 7, 8 -Client 5, 6 -Session $session", [1, 2], [2, 3]);

        Assert.Empty(errors);
        Assert.Equal(["include=2", "include=4"], dashboard.Asked("GET sites").Select(request => request.Query.Split('&')[0]).SelectMany(Each));

        static IEnumerable<string> Each(string query) => query["include=".Length..].Split(',').Select(id => $"include={id}");
    }

    [Theory]
    [InlineData("$client | Get-MainWpSite -Tag 7 -Session $session")]
    [InlineData("$tag | Get-MainWpSite -Client 5 -Session $session")]
    [InlineData("5 | Get-MainWpSite -Tag 7 -Session $session")]
    [InlineData("$client | Get-MainWpUpdate -Tag 7 -Session $session")]
    [InlineData("$tag | Get-MainWpSitePlugin -Client 5 -Session $session")]
    [InlineData("Get-MainWpSitePlugin -Client $client -Tag $tag -Session $session")]
    public void What_is_piped_is_limited_to_what_is_named(string script)
    {
        var (errors, _, dashboard) = Run(script, [1, 2], [2, 3]);

        Assert.Empty(errors);
        Assert.StartsWith("include=2&", dashboard.AskedOnce("GET sites").Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sync-MainWpSite -Tag 7 -Client 5 -Session $session", "POST sites/2/sync")]
    [InlineData("$client | Sync-MainWpSite -Tag 7 -Session $session", "POST sites/2/sync")]
    [InlineData("$tag | Start-MainWpBatchUpdate -Client 5 -Force -Session $session", "POST updates/2/update")]
    [InlineData("$client | Start-MainWpBatchUpdate -Force -Session $session", "POST updates/2/update", "POST updates/3/update")]
    public void A_change_is_made_on_these_sites_and_no_other(string script, params string[] changes)
    {
        var (_, _, dashboard) = Run(script, [1, 2], [2, 3]);

        Assert.Equal(changes, dashboard.Requests.Select(request => request.Line).Where(line => !line.StartsWith("GET ", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void A_client_that_is_not_there_is_one_error_and_not_every_site()
    {
        var (errors, warnings, dashboard) = Run("Sync-MainWpSite -Tag 7, 8 -Client typo -Session $session", [1, 2], [2, 3]);

        Assert.StartsWith("ClientNotFound,", Assert.Single(errors).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(warnings);
        Assert.DoesNotContain(dashboard.Requests, request => !request.Line.StartsWith("GET ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-Client $null")]
    [InlineData("-Client @()")]
    public void An_empty_variable_beside_a_tag_is_refused(string empty)
    {
        var (errors, _, dashboard) = Run($"Sync-MainWpSite -Tag 7 {empty} -Session $session", [1], [1]);

        Assert.Equal("Client", Assert.IsAssignableFrom<ParameterBindingException>(Assert.Single(errors).Exception).ParameterName);
        Assert.Empty(dashboard.Requests);
    }

    private static IEnumerable<string> SetsOf(System.Reflection.PropertyInfo parameter) =>
        parameter.GetCustomAttributes(typeof(ParameterAttribute), true).Cast<ParameterAttribute>().Select(attribute => attribute.ParameterSetName);

    private (IReadOnlyList<ErrorRecord> Errors, IReadOnlyList<string> Warnings, FakeDashboard Dashboard) Run(string script, int[] tagged, int[] owned)
    {
        var dashboard = new FakeDashboard().Answering(OfTag, 200, Rows(tagged)).Answering("GET tags/8/sites", 200, Rows([4])).Answering(OfClient, 200, Rows(owned)).Answering("GET clients/6/sites", 200, Rows([4]))
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1, "a/a.php"), PendingSite.Row(2, "a/a.php"), PendingSite.Row(3, "a/a.php"), PendingSite.Row(4, "a/a.php")))
            .Answering("GET sites/basic", 200, Rows([1, 2, 3, 4])).Answering("GET clients", 200, """{"success":1,"total":0,"data":[]}""")
            .Answering("GET updates", 200, PendingSite.Updates((2, "a/a.php"), (3, "a/a.php")))
            .Answering("POST sites/2/sync", "v2/sites-sync").Answering("POST updates/2/update", "v2/updates-site-update").Answering("POST updates/3/update", "v2/updates-site-update");
        using var shell = ModuleShell.Open();
        var variables = shell.Runspace.SessionStateProxy;
        variables.SetVariable("session", dashboard.Session());
        variables.SetVariable("tag", new Tag { Id = 7, Name = "shop" });
        variables.SetVariable("client", new MainWp.Client { RawId = 5, Name = "Acme" });
        variables.SetVariable("feed", _feed);
        shell.AddScript(script).Invoke();
        return ([.. shell.Streams.Error], [.. shell.Streams.Warning.Select(warning => warning.Message)], dashboard);
    }

    private static string Rows(int[] sites) =>
        $$"""{"success":1,"total":{{sites.Length}},"data":[{{string.Join(",", sites.Select(id => $$"""{"id":"{{id}}","name":"Site {{id}}","url":"https://site-{{id}}.example/"}"""))}}]}""";
}
