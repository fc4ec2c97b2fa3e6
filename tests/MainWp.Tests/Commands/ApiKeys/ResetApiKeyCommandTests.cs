using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.ApiKeys;

public class ResetApiKeyCommandTests
{
    private const string Add = "POST rest-api/add-key";
    private const string Proof = "POST powershell-asks-for-the-scope-only";
    private const string NewToken = "1111111111111111111111111111111111111111==222222222222222222222222222222222abcdef";
    private const string NewEnd = "2abcdef";

    private static readonly string Made = $$"""{"success":1,"message":"made","token":"{{NewToken}}"}""";
    private static readonly string Before = KeyRows.Page(1, KeyRows.New(5), KeyRows.New(1, KeyRows.OwnKey));
    private static readonly string After = KeyRows.Page(1, KeyRows.New(6, NewEnd, description: "key 5"), KeyRows.New(5), KeyRows.New(1, KeyRows.OwnKey));

    [Fact]
    public async Task Makes_and_proves_the_new_key_before_it_touches_the_old()
    {
        var dashboard = Ready();

        var said = await dashboard.Run(Reset());

        Assert.Equal(NewToken, ((NewApiKey)Assert.Single(said.Output)).Token);
        Assert.Equal([Add, Proof, "PUT rest-api/edit-key/5"], dashboard.Changes());
        Assert.Contains("permissions=read%2Cwrite&description=key%205", dashboard.AskedOnce(Add).Body);
        Assert.Equal("""{"active":false}""", dashboard.AskedOnce("PUT rest-api/edit-key/5").Body);
        Assert.Empty(said.Warnings);
        Assert.DoesNotContain(NewToken[..40], said.Everything());
    }

    [Fact]
    public async Task Removes_the_old_one_where_asked()
    {
        var dashboard = Ready();

        await dashboard.Run(Reset(removes: true));

        Assert.Equal([Add, Proof, "DELETE rest-api/delete-key/5"], dashboard.Changes());
    }

    [Fact]
    public async Task A_refused_making_leaves_everything_as_it_was()
    {
        var dashboard = new FakeDashboard().Answering("GET rest-api/keys", 200, Before).Answering(Add, "v2/err-auth-readonly-post").Answering("OPTIONS sites/count", 200, "{}");

        var said = await dashboard.Run(Reset());

        Assert.Contains("still works. No unused key remains.", Assert.Single(said.Errors).Cause.Message);
        Assert.Empty(said.Output);
        Assert.Equal([Add], dashboard.Changes().Where(line => !line.StartsWith("OPTIONS", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_key_that_was_made_without_an_answer_is_found_and_removed()
    {
        var dashboard = new FakeDashboard { Retry = new(0, TimeSpan.Zero) }.Answering("GET rest-api/keys", 200, Before).Answering("GET rest-api/keys", 200, Before).Answering("GET rest-api/keys", 200, After)
            .Answering(Add, 502, "<html>", "text/html").Answering("DELETE rest-api/delete-key/6", "v2/rest-api-delete-key");

        var said = await dashboard.Run(Reset());

        Assert.Equal("OutcomeUnknown", Assert.Single(said.Errors).Id);
        Assert.Equal([Add, "DELETE rest-api/delete-key/6"], dashboard.Changes());
    }

    [Fact]
    public async Task A_key_that_does_not_work_is_removed_and_the_old_one_kept()
    {
        var dashboard = Ready(proof: (401, """{"code":"mainwp_rest_authentication_disabled_key","message":"x","data":{"status":401}}"""));

        var said = await dashboard.Run(Reset());

        Assert.Empty(said.Output);
        Assert.Equal([Add, Proof, "DELETE rest-api/delete-key/6"], dashboard.Changes());
        Assert.Contains("No unused key remains.", Assert.Single(said.Errors).Cause.Message);
    }

    [Fact]
    public async Task A_key_that_nobody_took_is_removed_and_the_old_one_kept()
    {
        var dashboard = Ready();

        await Assert.ThrowsAsync<WriteRefusedException>(() => dashboard.Run(Reset(), new RecordingPipeline { RefuseFrom = 1 }));

        Assert.Equal([Add, Proof, "DELETE rest-api/delete-key/6"], dashboard.Changes());
    }

    [Fact]
    public async Task What_cannot_be_undone_is_said()
    {
        var dashboard = Ready(proof: (401, """{"code":"mainwp_rest_authentication_disabled_key","message":"x"}"""), undo: (500, """{"code":"delete_key_failed","message":"no"}"""));

        var said = await dashboard.Run(Reset());

        var message = Assert.Single(said.Errors).Cause.Message;
        Assert.Contains("may remain", message);
        Assert.Contains("ends in " + NewEnd, message);
    }

    [Fact]
    public async Task An_old_key_that_cannot_be_disabled_is_said_after_the_new_one_is_handed_over()
    {
        var dashboard = Ready(disable: (500, """{"code":"update_key_failed","message":"no"}"""));

        var said = await dashboard.Run(Reset());

        Assert.Single(said.Output);
        Assert.Contains("The new key works and was returned", Assert.Single(said.Errors).Cause.Message);
        Assert.DoesNotContain("DELETE rest-api/delete-key/6", dashboard.Changes());
    }

    [Fact]
    public async Task Warns_of_the_sessions_own_key_and_of_what_opens_the_old_interface()
    {
        var own = KeyRows.New(1, KeyRows.OwnKey);
        var dashboard = new FakeDashboard()
            .Answering("GET rest-api/keys", 200, KeyRows.Page(1, KeyRows.Old(KeyRows.OwnKey), own)).Answering("GET rest-api/keys", 200, KeyRows.Page(1, KeyRows.Old(KeyRows.OwnKey), own))
            .Answering("GET rest-api/keys", 200, KeyRows.Page(1, KeyRows.Old(KeyRows.OwnKey), KeyRows.New(6, NewEnd, description: "key 1"), own))
            .Answering(Add, 200, Made).Answering("GET sites/count", "v2/sites-count").Answering("PUT rest-api/edit-key/1", "v2/rest-api-edit-key").Answering($"PUT rest-api/edit-key/{KeyRows.IdOf(KeyRows.OwnKey)}", "v2/rest-api-edit-key");

        var said = await dashboard.Run(new ResetApiKeyCommand { Key = [new(1)], AsPlainText = true });

        Assert.Equal(2, said.Warnings.Count);
        Assert.Empty(said.Errors);
    }

    [Fact]
    public async Task Takes_the_sessions_own_key_last()
    {
        var dashboard = new FakeDashboard().Answering("GET rest-api/keys", 200, Before).Answering(Add, "v2/err-auth-readonly-post").Answering("OPTIONS sites/count", 200, "{}");

        await dashboard.Run(new ResetApiKeyCommand { Key = [new(1), new(5)], AsPlainText = true });

        Assert.Equal(["key%205", "key%201"], dashboard.Asked(Add).Select(asked => asked.Body.Split('=')[^1]));
    }

    [Fact]
    public async Task Refuses_keys_that_it_cannot_make_again()
    {
        var dashboard = new FakeDashboard().Listing(KeyRows.Old("0a0a0a0"), KeyRows.New(3, active: false), KeyRows.New(2, permissions: """["Etwas"]"""));

        var said = await dashboard.Run(new ResetApiKeyCommand { Key = [new(KeyRows.IdOf("0a0a0a0")), new(3), new(2)] });

        Assert.Equal(["InvalidArgument", "InvalidArgument", "InvalidArgument"], said.Errors.Select(error => error.Id));
        Assert.Empty(dashboard.Changes());
    }

    [Fact]
    public async Task Does_nothing_where_it_is_told_not_to()
    {
        var dashboard = Ready();

        await dashboard.Run(Reset(), new RecordingPipeline { Answer = _ => false });

        Assert.Empty(dashboard.Changes());
    }

    private static ResetApiKeyCommand Reset(bool removes = false) => new() { Key = [new(5)], AsPlainText = true, Remove = removes };

    private static FakeDashboard Ready((int Status, string Body)? proof = null, (int Status, string Body)? undo = null, (int Status, string Body)? disable = null)
    {
        var dashboard = new FakeDashboard().Answering("GET rest-api/keys", 200, Before).Answering("GET rest-api/keys", 200, Before).Answering("GET rest-api/keys", 200, After)
            .Answering(Add, 200, Made).Answering("GET sites/count", "v2/sites-count").Answering("DELETE rest-api/delete-key/5", "v2/rest-api-delete-key");
        if (proof is { } refused)
            dashboard.Answering(Proof, refused.Status, refused.Body);
        if (undo is { } failed)
            dashboard.Answering("DELETE rest-api/delete-key/6", failed.Status, failed.Body);
        else
            dashboard.Answering("DELETE rest-api/delete-key/6", "v2/rest-api-delete-key");
        return disable is { } kept ? dashboard.Answering("PUT rest-api/edit-key/5", kept.Status, kept.Body) : dashboard.Answering("PUT rest-api/edit-key/5", "v2/rest-api-edit-key");
    }
}
