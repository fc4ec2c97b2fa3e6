using System.Collections;
using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Abilities;

public class InvokeAbilityCommandTests
{
    private static readonly string Reading = AbilityRows.Annotations(true, false, true);
    private static readonly string Writing = AbilityRows.Annotations(false, false, false);
    private static readonly string Destroying = AbilityRows.Annotations(false, true, false);
    private static readonly string DestroyingTwice = AbilityRows.Annotations(false, true, true);

    [Fact]
    public async Task Reads_by_GET_with_the_input_in_the_query()
    {
        var dashboard = new FakeDashboard().WithAbility("x/read", "GET", Reading);

        var said = await dashboard.Run(new InvokeAbilityCommand { Name = new("x/read"), Parameter = ["id=7", "flag=false", "types=plugins", "themes", new Hashtable { ["name"] = "a b" }] });

        Assert.Equal("input[id]=7&input[flag]=0&input[types][0]=plugins&input[types][1]=themes&input[name]=a b", dashboard.AskedOnce(AbilityRows.Line("GET", "x/read")).Query);
        Assert.Equal(true, Assert.IsType<PlainRecord>(Assert.Single(said.Output)).Fields["done"]);
        Assert.Empty(said.Questions);
    }

    [Fact]
    public async Task Writes_by_POST_with_the_input_as_JSON()
    {
        var dashboard = new FakeDashboard().WithAbility("x/write", "POST", Writing);
        var command = new InvokeAbilityCommand { Name = new("x/write"), Parameter = ["ID=7", "types=themes"] };

        var said = await dashboard.Run(command);

        Assert.Empty(said.Errors.Select(error => error.Cause.Message));
        var asked = dashboard.AskedOnce(AbilityRows.Line("POST", "x/write"));
        Assert.Equal("""{"input":{"id":7,"types":["themes"]}}""", asked.Body);
        Assert.Equal("application/json", asked.ContentType);
        Assert.Single(said.Questions);
        Assert.Null(command.Impact);
    }

    [Theory]
    [InlineData(false, "POST")]
    [InlineData(true, "DELETE")]
    public async Task Confirms_to_the_server_only_what_PowerShell_confirmed(bool idempotent, string method)
    {
        var dashboard = new FakeDashboard().WithAbility("x/delete", method, idempotent ? DestroyingTwice : Destroying, AbilityRows.Deleting);
        var command = new InvokeAbilityCommand { Name = new("x/delete"), Parameter = ["id=7", "confirm=true"] };

        await dashboard.Run(command, new RecordingPipeline { Answer = _ => false });
        Assert.Empty(dashboard.Asked(AbilityRows.Line(method, "x/delete")));

        await dashboard.Run(command);
        var asked = dashboard.AskedOnce(AbilityRows.Line(method, "x/delete"));
        Assert.Equal(idempotent ? "input[id]=7&input[confirm]=1" : """{"input":{"id":7,"confirm":true}}""", idempotent ? asked.Query : asked.Body);
        Assert.Null(command.Impact);
    }

    [Fact]
    public async Task Asks_the_server_what_would_happen_under_WhatIf()
    {
        var dashboard = new FakeDashboard().WithAbility("x/delete", "DELETE", DestroyingTwice, AbilityRows.Deleting, """{"dry_run":true}""");

        var said = await dashboard.Run(new InvokeAbilityCommand { Name = new("x/delete"), Parameter = ["id=7", "confirm=true"], IsPreview = true }, new RecordingPipeline { Answer = _ => false });

        Assert.Equal("input[id]=7&input[dry_run]=1", dashboard.AskedOnce(AbilityRows.Line("DELETE", "x/delete")).Query);
        Assert.Single(said.Output);
    }

    [Fact]
    public async Task A_preview_that_the_ability_does_not_know_is_no_way_past_the_question()
    {
        var dashboard = new FakeDashboard().WithAbility("x/delete", "POST", Destroying, """{"type":"object"}""");

        await dashboard.Run(new InvokeAbilityCommand { Name = new("x/delete"), Parameter = [new Hashtable { ["dry_run"] = true }] }, new RecordingPipeline { Answer = _ => false });

        Assert.Empty(dashboard.Asked(AbilityRows.Line("POST", "x/delete")));
    }

    [Fact]
    public async Task Sends_nothing_under_WhatIf_where_the_server_has_no_dry_run()
    {
        var dashboard = new FakeDashboard().WithAbility("x/write", "POST", Writing);

        await dashboard.Run(new InvokeAbilityCommand { Name = new("x/write"), IsPreview = true }, new RecordingPipeline { Answer = _ => false });

        Assert.Empty(dashboard.Asked(AbilityRows.Line("POST", "x/write")));
    }

    [Fact]
    public async Task Takes_what_does_not_say_it_is_harmless_for_destructive()
    {
        var command = new InvokeAbilityCommand { Name = new("x/unknown") };

        await new FakeDashboard().WithAbility("x/unknown", "POST", AbilityRows.Annotations(null, null, null)).Run(command);

        Assert.Null(command.Impact);
    }

    [Fact]
    public async Task Refuses_bad_input_before_the_ability_is_run()
    {
        var dashboard = new FakeDashboard().WithAbility("x/read", "GET", Reading);

        var said = await dashboard.Run(new InvokeAbilityCommand { Name = new("x/read"), Parameter = ["id=seven", "colour=red"] });

        var error = Assert.Single(said.Errors);
        Assert.Equal("InvalidArgument", error.Id);
        Assert.Contains("id is 'seven' and must be integer", error.Cause.Message);
        Assert.Contains("colour is not known", error.Cause.Message);
        Assert.Empty(dashboard.Asked(AbilityRows.Line("GET", "x/read")));
    }

    [Fact]
    public async Task Sends_no_input_to_an_ability_that_takes_none()
    {
        var dashboard = new FakeDashboard().WithAbility("x/go", "POST", Writing, "[]");

        await dashboard.Run(new InvokeAbilityCommand { Name = new("x/go") });
        var said = await dashboard.Run(new InvokeAbilityCommand { Name = new("x/go"), Parameter = ["id=1"] });

        Assert.Equal("{}", dashboard.AskedOnce(AbilityRows.Line("POST", "x/go")).Body);
        Assert.Equal("InvalidArgument", Assert.Single(said.Errors).Id);
    }

    [Theory]
    [InlineData("wp/run-sync-sites-queued", "sync_25db03a9-c406-4a4e-9d75-da99578283aa", typeof(Job))]
    [InlineData("wp/run-check-sites-queued", "check_5a0eb548-57bf-4e42-8935-a6201c3ea11b", typeof(Job))]
    public async Task A_queued_job_comes_out_as_a_job(string recording, string id, Type type)
    {
        var dashboard = new FakeDashboard().WithAbility("mainwp/write", "POST", Writing, answer: Fixture.Read(recording).Body);
        var command = new InvokeAbilityCommand { Name = new("mainwp/write") };

        var said = await dashboard.Run(command);

        var job = Assert.Single(said.Output);
        Assert.Equal(type, job.GetType());
        Assert.Equal(id, ((Job)job).JobId);
        Assert.Same(job, Assert.Single(command.Jobs.All));
    }

    [Fact]
    public async Task A_queued_update_comes_out_as_a_batch_update()
    {
        var said = await new FakeDashboard().WithAbility("mainwp/write", "POST", Writing, answer: """{"queued":true,"job_id":"update_1"}""").Run(new InvokeAbilityCommand { Name = new("mainwp/write") });

        Assert.Equal(["update_1"], Assert.IsType<BatchUpdate>(Assert.Single(said.Output)).JobId);
    }

    [Theory]
    [InlineData("wp/err-run-get-site-unknown", "SiteNotFound")]
    [InlineData("wp/err-run-subscriber", "Forbidden")]
    [InlineData("wp/err-run-none", "Unauthorized")]
    public async Task What_the_server_refuses_is_named_for_what_it_is(string recording, string id)
    {
        var (status, body) = Fixture.Read(recording);
        var dashboard = new FakeDashboard().WithApplicationPassword().Answering("GET wp-abilities/v1/abilities/x/read", 200, AbilityRows.Row("x/read", Reading)).Answering(AbilityRows.Line("GET", "x/read"), status, body);

        Assert.Equal(id, Assert.Single((await dashboard.Run(new InvokeAbilityCommand { Name = new("x/read") })).Errors).Id);
    }

    [Fact]
    public async Task A_change_on_several_sessions_is_refused_and_a_read_is_not()
    {
        var one = new FakeDashboard("https://one.example/").WithAbility("x/write", "POST", Writing).WithAbility("x/read", "GET", Reading);
        var other = new FakeDashboard("https://other.example/").WithAbility("x/write", "POST", Writing).WithAbility("x/read", "GET", Reading);
        MainWpSession[] sessions = [one.Session(), other.Session()];
        var said = new RecordingPipeline();

        await FakeDashboard.RunIn(new InvokeAbilityCommand { Name = new("x/write") }, new SessionChoice(sessions, sessions[0], sessions), said);
        await FakeDashboard.RunIn(new InvokeAbilityCommand { Name = new("x/read") }, new SessionChoice(sessions, sessions[0], sessions), said);

        Assert.Equal(["SessionAmbiguous", "SessionAmbiguous"], said.Errors.Select(error => error.Id));
        Assert.Equal(2, said.Output.Count);
    }

    [Fact]
    public async Task Before_WordPress_6_9_it_says_why_there_are_none()
    {
        var dashboard = new FakeDashboard().WithApplicationPassword().Legacy();

        var said = await dashboard.Run(new InvokeAbilityCommand { Name = new("x/read") });

        Assert.Contains("6.9", Assert.Single(said.Errors).Cause.Message);
        Assert.Empty(dashboard.Requests);
    }
}
