using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.ApiKeys;

public class RemoveApiKeyCommandTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Removes_both_rows_of_a_key(bool byOldIdentifier)
    {
        var dashboard = new FakeDashboard().Listing(KeyRows.Old("0a0a0a0"), KeyRows.New(5, "0a0a0a0"), KeyRows.New(4));

        var said = await dashboard.Run(new RemoveApiKeyCommand { Key = [byOldIdentifier ? new(KeyRows.IdOf("0a0a0a0")) : new(5)] });

        Assert.Equal([$"DELETE rest-api/delete-key/{KeyRows.IdOf("0a0a0a0")}", "DELETE rest-api/delete-key/5"], dashboard.Changes());
        Assert.Equal(["Remove API key: API key 5 (key 5) of https://dashboard.example/"], said.Questions);
        Assert.Empty(said.Output);
    }

    [Theory]
    [InlineData(1, 2, 3)]
    [InlineData(2, 1, 3)]
    [InlineData(2, 3, 1)]
    public async Task Removes_the_sessions_own_key_last_whatever_the_order(params int[] order)
    {
        var dashboard = new FakeDashboard().Listing(KeyRows.Old(KeyRows.OwnKey), KeyRows.New(3), KeyRows.New(2), KeyRows.New(1, KeyRows.OwnKey));

        var said = await dashboard.Run(new RemoveApiKeyCommand { Key = [.. order.Select(id => new ApiKeyReference(id))] });

        Assert.Equal(
            ["DELETE rest-api/delete-key/2", "DELETE rest-api/delete-key/3", $"DELETE rest-api/delete-key/{KeyRows.IdOf(KeyRows.OwnKey)}", "DELETE rest-api/delete-key/1"],
            dashboard.Changes());
        Assert.Contains("it is removed last", Assert.Single(said.Warnings));
    }

    [Fact]
    public async Task Removes_a_key_once_however_often_it_is_named()
    {
        var dashboard = new FakeDashboard().Listing(KeyRows.Old("0a0a0a0"), KeyRows.New(5, "0a0a0a0"), KeyRows.New(4));

        var said = await dashboard.Run(new RemoveApiKeyCommand { Key = [new(4), new("4"), new(5), new(KeyRows.IdOf("0a0a0a0")), new(4)] });

        Assert.Equal(3, dashboard.Changes().Count());
        Assert.Equal(2, said.Questions.Count);
        Assert.Empty(said.Errors);
    }

    [Fact]
    public async Task An_unknown_key_among_good_ones_is_one_error()
    {
        var dashboard = new FakeDashboard().Listing(KeyRows.New(5), KeyRows.New(4));

        var said = await dashboard.Run(new RemoveApiKeyCommand { Key = [new(5), new(99), new(4)] });

        Assert.Equal(["DELETE rest-api/delete-key/5", "DELETE rest-api/delete-key/4"], dashboard.Changes());
        Assert.Equal("ApiKeyNotFound", Assert.Single(said.Errors).Id);
        Assert.Equal("99", said.Errors[0].Target!.ToString());
    }

    [Fact]
    public async Task A_key_that_another_removed_meanwhile_is_its_own_error()
    {
        var dashboard = new FakeDashboard().Answering("DELETE rest-api/delete-key/5", "v2/err-rest-api-delete-key-again").Listing(KeyRows.New(5), KeyRows.New(4));

        var said = await dashboard.Run(new RemoveApiKeyCommand { Key = [new(5), new(4)] });

        Assert.Equal("ApiKeyNotFound", Assert.Single(said.Errors).Id);
        Assert.Single(dashboard.Asked("DELETE rest-api/delete-key/4"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-4")]
    [InlineData("3000000000")]
    [InlineData("99999999999999999999")]
    [InlineData("5.5")]
    [InlineData("ck_123")]
    [InlineData("ck_zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz")]
    [InlineData("my key")]
    [InlineData("../sites")]
    public async Task Sends_nothing_for_what_is_no_identifier(string id)
    {
        var dashboard = new FakeDashboard();

        var said = await dashboard.Run(new RemoveApiKeyCommand { Key = [new(id)] });

        Assert.Equal("InvalidArgument", Assert.Single(said.Errors).Id);
        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public async Task A_token_given_by_mistake_is_not_repeated()
    {
        var said = await new FakeDashboard().Run(new RemoveApiKeyCommand { Key = [new(FakeDashboard.Token)] });

        Assert.Equal("InvalidArgument", Assert.Single(said.Errors).Id);
        Assert.DoesNotContain(FakeDashboard.Token[..40], said.Everything() + said.Errors[0].Target);
        Assert.DoesNotContain(FakeDashboard.Token[42..], said.Everything() + said.Errors[0].Target);
    }

    [Fact]
    public async Task No_message_holds_a_whole_identifier_of_an_old_key()
    {
        var said = await new FakeDashboard().Answering($"DELETE rest-api/delete-key/{KeyRows.IdOf("0a0a0a0")}", 500, """{"code":"delete_key_failed","message":"Nein.","data":null}""")
            .Listing(KeyRows.Old("0a0a0a0")).Run(new RemoveApiKeyCommand { Key = [new(KeyRows.IdOf("0a0a0a0"))] });

        Assert.Equal("NotDone", Assert.Single(said.Errors).Id);
        Assert.DoesNotContain(KeyRows.IdOf("0a0a0a0"), said.Everything() + said.Errors[0].Target);
    }

    [Fact]
    public async Task Takes_a_key_that_was_made_without_learning_its_id()
    {
        var dashboard = new FakeDashboard().Listing(KeyRows.New(5, "0a0a0a0"), KeyRows.New(4));
        var made = new NewApiKey(new ApiKey { TruncatedKey = "0a0a0a0", Dashboard = dashboard.Address }, "token");

        await dashboard.Run(new RemoveApiKeyCommand { Key = [new(made)] });

        Assert.Equal(["DELETE rest-api/delete-key/5"], dashboard.Changes());
    }

    [Fact]
    public async Task Never_touches_the_key_of_another_dashboard()
    {
        var dashboard = new FakeDashboard();

        var said = await dashboard.Run(new RemoveApiKeyCommand { Key = [new(new ApiKey { Id = "5", Dashboard = new Uri("https://other.example/") })] });

        Assert.Equal("SessionMismatch", Assert.Single(said.Errors).Id);
        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public async Task Removes_only_what_was_agreed_to()
    {
        var dashboard = new FakeDashboard().Listing(KeyRows.New(5), KeyRows.New(4));

        await dashboard.Run(new RemoveApiKeyCommand { Key = [new(5), new(4)] }, new RecordingPipeline { Answer = target => target.Contains("API key 4") });

        Assert.Equal(["DELETE rest-api/delete-key/4"], dashboard.Changes());
    }
}
