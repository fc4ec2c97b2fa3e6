using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.ApplicationPasswords;

public class GetApplicationPasswordCommandTests
{
    [Fact]
    public async Task Lists_ones_own_without_arguments()
    {
        var said = await Two().Run(new GetApplicationPasswordCommand());

        Assert.Equal([("own", true), ("old", false), ("never", false)], said.Output.Cast<ApplicationPassword>().Select(password => (password.Name, password.IsCurrent)));
    }

    [Fact]
    public async Task Lists_nothing_for_an_empty_pipeline()
    {
        var dashboard = Two();

        var said = await dashboard.Run(new GetApplicationPasswordCommand { ExpectsInput = true });

        Assert.Empty(said.Output);
        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public async Task Lists_those_of_all_users_whom_the_account_may_edit()
    {
        var dashboard = Two().WithPasswords(2, PasswordRows.Row(7, "phone")).Answering("GET wp/v2/users", 200, $"[{PasswordRows.User(1, "admin")},{PasswordRows.User(2, "anna")}]");

        var said = await dashboard.Run(new GetApplicationPasswordCommand { AllUsers = true });

        Assert.Equal(["admin", "admin", "admin", "anna"], said.Output.Cast<ApplicationPassword>().Select(password => password.DashboardUserName));
        Assert.StartsWith("context=edit", dashboard.AskedOnce("GET wp/v2/users").Query);
        dashboard.AskedOnce(PasswordRows.Introspect);
    }

    [Fact]
    public async Task A_user_whom_the_account_may_not_edit_hides_no_other()
    {
        var dashboard = Two().Answering("GET wp/v2/users/2", 200, PasswordRows.User(2, "anna")).Answering(PasswordRows.Line("GET", 2), "wp/err-app-passwords-other-user");

        var said = await dashboard.Run(new GetApplicationPasswordCommand { User = [new(2), new(1)] });

        Assert.Equal("Forbidden", Assert.Single(said.Errors).Id);
        Assert.Equal(3, said.Output.Count);
    }

    [Theory]
    [InlineData(false, 90, "old")]
    [InlineData(true, null, "never")]
    [InlineData(true, 90, "old,never")]
    public async Task Finds_what_nobody_uses(bool neverUsed, int? unusedForDays, string names)
    {
        var said = await Two().Run(new GetApplicationPasswordCommand { NeverUsed = neverUsed, UnusedFor = unusedForDays is { } days ? TimeSpan.FromDays(days) : null });

        Assert.Equal(names.Split(','), said.Output.Cast<ApplicationPassword>().Select(password => password.Name));
    }

    [Fact]
    public async Task Finds_one_by_name_or_uuid_and_says_what_is_missing()
    {
        var said = await Two().Run(new GetApplicationPasswordCommand { ApplicationPassword = [new("OLD"), new(PasswordRows.Uuid(3)), new("nonsense")] });

        Assert.Equal(["old", "never"], said.Output.Cast<ApplicationPassword>().Select(password => password.Name));
        Assert.Equal("ApplicationPasswordNotFound", Assert.Single(said.Errors).Id);
    }

    [Fact]
    public async Task A_name_that_two_have_is_ambiguous()
    {
        var said = await new FakeDashboard().WithPasswords(1, PasswordRows.Row(2, "same"), PasswordRows.Row(3, "same")).Run(new GetApplicationPasswordCommand { ApplicationPassword = [new("same")] });

        var error = Assert.Single(said.Errors);
        Assert.Equal("ApplicationPasswordAmbiguous", error.Id);
        Assert.Contains(PasswordRows.Uuid(3), error.Cause.Message);
    }

    [Fact]
    public async Task Gives_the_one_in_use()
    {
        var said = await Two().Run(new GetApplicationPasswordCommand { Current = true });

        Assert.True(((ApplicationPassword)Assert.Single(said.Output)).IsCurrent);
    }

    [Fact]
    public async Task Needs_the_credential_and_says_so()
    {
        var failure = await Assert.ThrowsAsync<MainWpException>(() => new FakeDashboard().Run(new GetApplicationPasswordCommand()));

        Assert.Equal(ErrorKind.CredentialRequired, failure.Kind);
        Assert.Contains("-Credential", failure.Message);
    }

    private static FakeDashboard Two() => new FakeDashboard().WithPasswords(
        1, PasswordRows.Row(1, "own", "2026-11-20T12:00:00"), PasswordRows.Row(2, "old", "2026-06-01T00:00:00"), PasswordRows.Row(3, "never"));
}
