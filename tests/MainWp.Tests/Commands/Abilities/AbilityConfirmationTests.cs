using System.Collections;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Abilities;

/// <summary>Confirmations wherever a schema may say something of them; asserted at the server.</summary>
public sealed class AbilityConfirmationTests
{
    [Theory]
    [InlineData("confirm-bare")]
    [InlineData("confirm-bare-twice")]
    [InlineData("confirm-of-all")]
    [InlineData("confirm-by-pattern")]
    [InlineData("confirm-by-php-pattern")]
    [InlineData("confirm-in-any")]
    [InlineData("confirm-in-any-twice")]
    [InlineData("confirm-in-one")]
    [InlineData("confirm-in-all")]
    [InlineData("confirm-in-a-form-of-a-form")]
    [InlineData("confirm-constant")]
    [InlineData("confirm-flag-or-text")]
    [InlineData("confirm-without-type")]
    [InlineData("read-confirm-bare")]
    [InlineData("read-confirm-in-any")]
    [InlineData("read-confirm-in-all")]
    public async Task One_that_is_required_anywhere_goes_out_once_PowerShell_has_asked(string name)
    {
        await using var dashboard = await OddAbilities.StartAsync();

        var refused = await dashboard.RunOddAsync(name, answer: false);
        Assert.Empty(refused.Errors.Select(error => error.Cause.Message));
        Assert.Single(refused.Questions);
        Assert.Empty(dashboard.Ran());

        await dashboard.RunOddAsync(name);
        await dashboard.RunOddAsync(name, ["confirm=true"]);
        Assert.Equal(2, dashboard.Ran().Count);
        Assert.All(dashboard.Ran(), run => Assert.Contains(run.Input!.ToJsonString(), (string[])["""{"confirm":true}""", """{"confirm":"1"}"""]));
    }

    [Theory]
    [InlineData("confirm-word", "DELETE", "\"DELETE\"")]
    [InlineData("confirm-constant-word", "DELETE", "\"DELETE\"")]
    [InlineData("confirm-untyped", "DELETE", "\"DELETE\"")]
    [InlineData("confirm-flag-or-text", "DELETE", "\"DELETE\"")]
    [InlineData("confirm-text-of-all", "DELETE", "\"DELETE\"")]
    [InlineData("confirm-bare", "DELETE", "\"DELETE\"")]
    [InlineData("confirm-number", "7", "7")]
    [InlineData("read-confirm-word", "DELETE", "\"DELETE\"")]
    public async Task A_text_is_the_users_own_and_goes_out_after_the_question(string name, string given, string got)
    {
        await using var dashboard = await OddAbilities.StartAsync();

        await dashboard.RunOddAsync(name, [$"confirm={given}"], answer: false);
        await dashboard.RunOddAsync(name, [$"confirm={given}", "dry_run=true"], answer: false);
        await dashboard.RunOddAsync(name, [$"confirm={given}"], isPreview: true);
        Assert.Empty(dashboard.Ran());

        var said = await dashboard.RunOddAsync(name, [$"confirm={given}"]);
        Assert.Empty(said.Errors.Select(error => error.Cause.Message));
        Assert.Equal($"{{\"confirm\":{got}}}", dashboard.InputOfRun());
    }

    [Theory]
    [InlineData("confirm-word")]
    [InlineData("confirm-constant-word")]
    [InlineData("confirm-text-of-all")]
    [InlineData("confirm-number")]
    public async Task One_that_is_not_a_flag_is_never_made_up(string name)
    {
        await using var dashboard = await OddAbilities.StartAsync();

        var said = await dashboard.RunOddAsync(name);

        Assert.Contains("confirm is required", Assert.Single(said.Errors).Cause.Message);
        Assert.Empty(said.Questions);
        Assert.Empty(dashboard.Ran());
    }

    [Fact]
    public async Task A_form_that_goes_without_it_is_left_alone()
    {
        await using var dashboard = await OddAbilities.StartAsync();

        await dashboard.RunOddAsync("confirm-in-one", ["force=true"]);

        Assert.Equal("""{"force":true}""", dashboard.InputOfRun());
    }

    [Theory]
    [InlineData("read-confirm-inside", "options={\"confirm\":true}")]
    [InlineData("read-confirm-in-default", null)]
    [InlineData("confirm-inside", "options={\"confirm\":true}")]
    public async Task One_inside_and_one_in_the_default_are_asked_about_too(string name, string? given)
    {
        await using var dashboard = await OddAbilities.StartAsync();

        var said = await dashboard.RunOddAsync(name, given is null ? [] : [given], answer: false);
        await dashboard.RunOddAsync(name, given is null ? [] : [given, "dry_run=true"], answer: false);
        await dashboard.RunOddAsync(name, given is null ? [] : [given], isPreview: true);

        Assert.Single(said.Questions);
        Assert.Empty(dashboard.Ran());
    }

    [Theory]
    [InlineData("confirm-in-any", """{"dry_run":true,"confirm":false}""")]
    [InlineData("confirm-in-any-twice", """{"dry_run":true,"confirm":false}""")]
    [InlineData("confirm-in-all", """{"dry_run":true,"confirm":false}""")]
    [InlineData("confirm-in-known-default", """{"dry_run":true,"confirm":false}""")]
    [InlineData("confirm-constant", """{"dry_run":true,"confirm":false}""")]
    [InlineData("contradiction-dry-run", """{"dry_run":true}""")]
    public async Task WhatIf_never_confirms(string name, string got)
    {
        await using var dashboard = await OddAbilities.StartAsync();

        await dashboard.RunOddAsync(name, isPreview: true);

        Assert.Equal(got, dashboard.InputOfRun());
        Assert.False(dashboard.Ran()[0].IsChange);
    }

    [Theory]
    [InlineData("confirm-bare")]
    [InlineData("confirm-in-one")]
    [InlineData("confirm-in-default")]
    [InlineData("read-confirm-bare")]
    [InlineData("two-dry-runs")]
    public async Task WhatIf_sends_nothing_where_no_dry_run_goes_without_it(string name)
    {
        await using var dashboard = await OddAbilities.StartAsync();

        var said = await dashboard.RunOddAsync(name, isPreview: true);

        Assert.Empty(said.Errors.Select(error => error.Cause.Message));
        Assert.Empty(dashboard.Ran());
        Assert.Contains("no dry run, so nothing is sent", Assert.Single(said.Questions));
    }

    [Theory]
    [InlineData("confirm-required")]
    [InlineData("confirm-bare")]
    public async Task Two_spellings_of_it_are_no_way_past_the_question(string name)
    {
        await using var dashboard = await OddAbilities.StartAsync();
        var both = new Hashtable(StringComparer.Ordinal) { ["confirm"] = true, ["CONFIRM"] = true, ["dry_run"] = true };

        await dashboard.RunOddAsync(name, [both], answer: false);
        await dashboard.RunOddAsync(name, [both], isPreview: true);

        Assert.Empty(dashboard.Ran());
    }

    [Fact]
    public async Task One_that_the_schema_forbids_is_not_left_out_in_silence()
    {
        await using var dashboard = await OddAbilities.StartAsync();

        var said = await dashboard.RunOddAsync("two-cases", ["confirm=true"]);

        Assert.Contains("confirm is not known", Assert.Single(said.Errors).Cause.Message);
        Assert.Empty(dashboard.Ran());
    }
}
