using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Sites;

/// <summary>Wildcards in the names of tags and clients: commands that read take them, commands that change do not.</summary>
public sealed class NamePatternTests
{
    [Fact]
    public async Task Tags_and_clients_are_found_by_pattern()
    {
        var tags = Dashboard();
        var clients = Dashboard();

        await tags.Run(new GetTagCommand { Tag = [new("prod*")] });
        var said = await clients.Run(new GetClientCommand { Client = [new("*@acme.example")] });

        tags.AskedOnce("GET tags/7");
        Assert.Empty(tags.Asked("GET tags/8"));
        Assert.Equal([5], said.Output.Cast<MainWp.Client>().Select(client => client.Id));
    }

    [Fact]
    public async Task Sites_are_found_by_a_pattern_of_their_tag_within_one_of_their_client()
    {
        var dashboard = Dashboard();

        var said = await dashboard.Run(new GetSiteCommand { Tag = [new("prod*")], Client = [new("acme*")] });

        Assert.Equal(2, Assert.IsType<Site>(Assert.Single(said.Output)).Id);
    }

    [Fact]
    public async Task A_pattern_that_fits_nothing_is_a_warning()
    {
        var said = await Dashboard().Run(new GetTagCommand { Tag = [new("zzz*")] });

        Assert.Empty(said.Errors);
        Assert.Equal("No tag of https://dashboard.example/ matches 'zzz*'.", Assert.Single(said.Warnings));
    }

    [Fact]
    public async Task A_change_takes_no_pattern_of_a_tag()
    {
        var dashboard = Dashboard();

        var said = await dashboard.Run(new SyncSiteCommand { Tag = [new("prod*")] });

        var error = Assert.Single(said.Errors);
        Assert.Equal("TagNotFound", error.Id);
        Assert.Contains("Wildcards are not accepted here.", error.Cause.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(dashboard.Requests, request => !request.Line.StartsWith("GET ", StringComparison.Ordinal));
    }

    private static FakeDashboard Dashboard() => new FakeDashboard()
        .Answering("GET tags", 200, """{"success":1,"total":2,"data":[{"id":"7","name":"production"},{"id":"8","name":"staging"}]}""")
        .Answering("GET tags/7", 200, """{"success":1,"data":{"id":"7","name":"production"}}""")
        .Answering("GET clients", 200, """{"success":1,"total":2,"data":[{"client_id":"5","name":"Acme","client_email":"a@acme.example"},{"client_id":"6","name":"Other","client_email":"o@other.example"}]}""")
        .Answering("GET tags/7/sites", 200, """{"success":1,"total":2,"data":[{"id":"1","name":"One"},{"id":"2","name":"Two"}]}""")
        .Answering("GET clients/5/sites", 200, """{"success":1,"total":1,"data":[{"id":"2","name":"Two"}]}""")
        .Answering("GET sites", 200, """{"success":1,"total":2,"data":[{"id":"2","name":"Two","url":"https://two.example/"}]}""");
}
