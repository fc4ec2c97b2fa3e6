using MainWp.Tests.Engine;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Abilities;

/// <summary>Confirmation and -WhatIf, for schemas and annotations of any plugin; asserted at the server.</summary>
public sealed class AbilitySafetyTests
{
    [Theory]
    [InlineData("confirm-required", """{"confirm":true}""")]
    [InlineData("confirm-required-twice", """{"confirm":true}""")]
    [InlineData("confirm-marked", """{"confirm":true}""")]
    [InlineData("confirm-only-true", """{"confirm":true}""")]
    [InlineData("confirm-untyped", """{"confirm":true}""")]
    [InlineData("confirm-capital", """{"Confirm":true}""")]
    [InlineData("confirm-optional", """{"confirm":true}""")]
    [InlineData("confirm-default", """{"scope":"all","confirm":true}""")]
    [InlineData("read-confirm-required", """{"confirm":true}""")]
    public async Task What_requires_a_confirmation_is_run_once_PowerShell_has_asked(string name, string got)
    {
        await using var dashboard = await OddAbilities.StartAsync();

        var refused = await dashboard.RunOddAsync(name, answer: false);
        Assert.Single(refused.Questions);
        Assert.Empty(dashboard.Ran());

        var said = await dashboard.RunOddAsync(name);
        Assert.Empty(said.Errors);
        Assert.Equal(got, dashboard.InputOfRun());
    }

    [Theory]
    [InlineData("confirm-required", "confirm=true")]
    [InlineData("confirm-open", "confirm=true")]
    [InlineData("confirm-untyped", "confirm=1")]
    [InlineData("confirm-text", "confirm=DELETE")]
    [InlineData("confirm-choice", "confirm=yes")]
    [InlineData("read-confirm", "Confirm=true")]
    public async Task A_confirmation_that_the_user_gives_goes_out_after_the_question_only(string name, string given)
    {
        await using var dashboard = await OddAbilities.StartAsync();

        await dashboard.RunOddAsync(name, [given], answer: false);
        await dashboard.RunOddAsync(name, [given, "dry_run=true"], answer: false);
        await dashboard.RunOddAsync(name, [given], isPreview: true);

        Assert.All(dashboard.Ran(), run => Assert.Equal("{\"dry_run\":true,\"confirm\":false}", run.Input!.ToJsonString()));
        Assert.DoesNotContain(dashboard.Server.Requests.All, request => request.PathAndQuery.Contains("confirm%5D=1") || request.Body.Contains("\"confirm\":true"));
    }

    [Fact]
    public async Task A_confirmation_that_is_a_text_is_the_users_own()
    {
        await using var dashboard = await OddAbilities.StartAsync();

        await dashboard.RunOddAsync("confirm-text", ["confirm=DELETE"]);
        await dashboard.RunOddAsync("confirm-choice", ["confirm=yes"]);
        var missing = await dashboard.RunOddAsync("confirm-text");
        var wrong = await dashboard.RunOddAsync("confirm-choice", ["confirm=true"]);

        Assert.Equal(["""{"confirm":"DELETE"}""", """{"confirm":"yes"}"""], dashboard.Ran().Select(run => run.Input!.ToJsonString()));
        Assert.Contains("confirm is required", Assert.Single(missing.Errors).Cause.Message);
        Assert.Contains("must be one of 'yes', 'no'", Assert.Single(wrong.Errors).Cause.Message);
    }

    [Fact]
    public async Task A_no_to_the_servers_confirmation_stays_a_no()
    {
        await using var dashboard = await OddAbilities.StartAsync();

        await dashboard.RunOddAsync("confirm-required", ["confirm=false"]);

        Assert.Equal("""{"confirm":false}""", dashboard.InputOfRun());
    }

    [Theory]
    [InlineData("dry-run", """{"dry_run":true}""")]
    [InlineData("dry-run-delete", """{"dry_run":true}""")]
    [InlineData("confirm-required", """{"dry_run":true,"confirm":false}""")]
    [InlineData("confirm-required-twice", """{"dry_run":true,"confirm":false}""")]
    [InlineData("confirm-untyped", """{"dry_run":true,"confirm":false}""")]
    public async Task WhatIf_asks_for_a_dry_run_where_that_is_a_flag(string name, string got)
    {
        await using var dashboard = await OddAbilities.StartAsync();

        var said = await dashboard.RunOddAsync(name, isPreview: true);

        Assert.Equal(got, dashboard.InputOfRun());
        Assert.False(dashboard.Ran()[0].IsChange);
        Assert.Contains("dry run follows", Assert.Single(said.Questions));
    }

    [Theory]
    [InlineData("dry-run-text")]
    [InlineData("dry-run-choice")]
    [InlineData("dry-run-either")]
    [InlineData("dry-run-either-deletes")]
    [InlineData("dry-run-number")]
    [InlineData("dry-run-never")]
    [InlineData("dry-run-untyped")]
    [InlineData("dry-run-inside")]
    [InlineData("dry-run-in-a-form")]
    [InlineData("confirm-only-true")]
    [InlineData("silent")]
    [InlineData("additive")]
    [InlineData("mcp-reads")]
    [InlineData("deletes-by-number")]
    public async Task WhatIf_sends_nothing_where_there_is_no_dry_run_and_says_so(string name)
    {
        await using var dashboard = await OddAbilities.StartAsync();

        var said = await dashboard.RunOddAsync(name, isPreview: true);

        Assert.Empty(said.Errors);
        Assert.Empty(dashboard.Ran());
        Assert.Contains("no dry run, so nothing is sent", Assert.Single(said.Questions));
    }

    [Theory]
    [InlineData("dry-run-text", "dry_run=true")]
    [InlineData("dry-run-choice", "dry_run=preview")]
    [InlineData("dry-run-either", "dry_run=true")]
    [InlineData("dry-run-number", "dry_run=1")]
    [InlineData("silent", "dry_run=true")]
    public async Task A_dry_run_that_is_no_flag_is_no_way_past_the_question(string name, string given)
    {
        await using var dashboard = await OddAbilities.StartAsync();

        var said = await dashboard.RunOddAsync(name, [given], answer: false);

        Assert.Single(said.Questions);
        Assert.Empty(dashboard.Ran());
    }

    [Theory]
    [InlineData("silent", true)]
    [InlineData("no-annotations", true)]
    [InlineData("additive", true)]
    [InlineData("contradiction", true)]
    [InlineData("mcp-destroys", true)]
    [InlineData("mcp-writes", true)]
    [InlineData("reads-by-false", true)]
    [InlineData("deletes-by-number", true)]
    [InlineData("takes-nothing", true)]
    [InlineData("reads-by-text", false)]
    [InlineData("reads-by-number", false)]
    [InlineData("read-confirm", false)]
    public async Task What_does_not_say_that_it_only_reads_asks_first(string name, bool asks)
    {
        await using var dashboard = await OddAbilities.StartAsync();

        var said = await dashboard.RunOddAsync(name, answer: false);

        Assert.Equal(asks ? 1 : 0, said.Questions.Count);
        Assert.Equal(asks ? 0 : 1, dashboard.Ran().Count);
    }

    [Theory]
    [InlineData("reads-by-text", "GET")]
    [InlineData("reads-by-number", "GET")]
    [InlineData("reads-by-false", "GET")]
    [InlineData("contradiction", "GET")]
    [InlineData("deletes-by-number", "DELETE")]
    [InlineData("mcp-reads", "POST")]
    [InlineData("silent", "POST")]
    public async Task The_method_is_what_the_server_takes_from_the_annotations(string name, string method)
    {
        await using var dashboard = await OddAbilities.StartAsync();

        var said = await dashboard.RunOddAsync(name);

        Assert.Empty(said.Errors);
        Assert.Equal(method, dashboard.Server.Requests.All.Last().Method);
    }

    [Theory]
    [InlineData("Get-MainWpAbility -Session $session | Invoke-MainWpAbility -Session $session -WhatIf")]
    [InlineData("$WhatIfPreference = $true; Get-MainWpAbility -Session $session | Invoke-MainWpAbility -Session $session")]
    [InlineData("Get-MainWpAbility -Session $session | Invoke-MainWpAbility -Parameter @{ id = 1; confirm = $true } -Session $session -WhatIf -Force")]
    [InlineData("Get-MainWpAbility -Session $session | Invoke-MainWpAbility -InputObject @(1) -Session $session -WhatIf")]
    [InlineData("Get-MainWpAbility -Session $session | Invoke-MainWpAbility -Parameter @{ options = @{ confirm = $true } } -Session $session -WhatIf -Confirm:$false")]
    [InlineData("Get-MainWpAbility -Session $session | Invoke-MainWpAbility -Parameter @{ confirm = 'yes'; dry_run = 'preview' } -Session $session -WhatIf")]
    [InlineData("Get-MainWpAbility -Session $session | Invoke-MainWpAbility -Parameter @{ site_id_or_domain = 1; client_id_or_email = 1; tag_id = 1; url = 'https://new.example.test/'; name = 'New'; admin_username = 'admin'; plugins = 'a/a.php'; themes = 'a'; theme = 'a'; slugs = 'a'; slug = 'a'; type = 'plugin'; action = 'ignore' } -Session $session -WhatIf")]
    public async Task Every_ability_under_WhatIf_changes_nothing(string script)
    {
        await using var dashboard = await OddAbilities.StartAsync();
        using var shell = ModuleShell.Open();
        shell.Runspace.SessionStateProxy.SetVariable("session", dashboard.Session);

        // A run of over a hundred abilities with an input that most do not take: errors of theirs are expected, a change is not.
        await Task.Run(() => shell.AddScript(script).Invoke());

        Assert.Contains(dashboard.Server.Requests.All, request => request.Path.Contains("/odd/"));
        Assert.Empty(dashboard.Ran().Where(run => run.IsChange).Select(run => $"{run.Ability.Name} {run.Input?.ToJsonString()}"));
    }
}
