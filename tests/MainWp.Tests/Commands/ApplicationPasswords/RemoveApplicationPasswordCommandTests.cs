using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.ApplicationPasswords;

public class RemoveApplicationPasswordCommandTests
{
    [Fact]
    public async Task Revokes_the_sessions_own_last_and_says_so()
    {
        var dashboard = Three();

        var said = await dashboard.Run(new RemoveApplicationPasswordCommand { ApplicationPassword = [new("own"), new("two"), new("three")] });

        Assert.Equal([PasswordRows.Line("DELETE", 1, 2), PasswordRows.Line("DELETE", 1, 3), PasswordRows.Line("DELETE", 1, 1)], dashboard.Changes());
        Assert.Contains("'own' is the application password of this session", Assert.Single(said.Warnings));
    }

    [Fact]
    public async Task Keeps_the_sessions_own_where_it_is_told_to()
    {
        var dashboard = Three();

        var said = await dashboard.Run(new RemoveApplicationPasswordCommand { ApplicationPassword = [new("own"), new("two")], ExceptCurrent = true });

        Assert.Equal([PasswordRows.Line("DELETE", 1, 2)], dashboard.Changes());
        Assert.Empty(said.Warnings);
    }

    [Fact]
    public async Task All_is_one_request_with_a_warning()
    {
        var dashboard = Three();

        var said = await dashboard.Run(new RemoveApplicationPasswordCommand { All = true });

        Assert.Equal([PasswordRows.Line("DELETE", 1)], dashboard.Changes());
        Assert.Single(said.Warnings);
        Assert.Contains("all 3 application passwords of admin", Assert.Single(said.Questions));
    }

    [Fact]
    public async Task All_except_the_current_one_removes_one_by_one()
    {
        var dashboard = Three();

        var said = await dashboard.Run(new RemoveApplicationPasswordCommand { All = true, ExceptCurrent = true });

        Assert.Equal([PasswordRows.Line("DELETE", 1, 2), PasswordRows.Line("DELETE", 1, 3)], dashboard.Changes());
        Assert.Empty(said.Warnings);
        Assert.Contains("all but 'own'", Assert.Single(said.Questions));
    }

    [Fact]
    public async Task Keeps_everything_where_the_current_one_cannot_be_told_apart()
    {
        var dashboard = new FakeDashboard().WithApplicationPassword().Answering(PasswordRows.Introspect, 404, """{"code":"rest_no_authenticated_app_password","message":"x"}""")
            .WithPasswords(1, PasswordRows.Row(1, "own"), PasswordRows.Row(2, "two"));
        dashboard.Answering(PasswordRows.Me, 200, PasswordRows.User(1, "admin"));

        var failure = await Assert.ThrowsAsync<MainWpException>(() => dashboard.Run(new RemoveApplicationPasswordCommand { All = true, ExceptCurrent = true }));

        Assert.Equal(ErrorKind.NotFound, failure.Kind);
        Assert.Empty(dashboard.Changes());
    }

    [Fact]
    public async Task An_empty_pipeline_of_users_revokes_nothing()
    {
        var dashboard = Three();

        await dashboard.Run(new RemoveApplicationPasswordCommand { All = true, ExpectsInput = true });

        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public async Task All_users_means_the_sessions_own_account_last()
    {
        var dashboard = Three().WithPasswords(2, PasswordRows.Row(7, "phone")).Answering("GET wp/v2/users", 200, $"[{PasswordRows.User(1, "admin")},{PasswordRows.User(2, "anna")}]");

        await dashboard.Run(new RemoveApplicationPasswordCommand { All = true, AllUsers = true });

        Assert.Equal([PasswordRows.Line("DELETE", 2), PasswordRows.Line("DELETE", 1)], dashboard.Changes());
    }

    [Fact]
    public async Task One_that_is_gone_hides_no_other()
    {
        var dashboard = new FakeDashboard().Answering(PasswordRows.Line("DELETE", 1, 2), "wp/err-app-passwords-delete-again").WithPasswords(1, PasswordRows.Row(2, "two"), PasswordRows.Row(3, "three"));

        var said = await dashboard.Run(new RemoveApplicationPasswordCommand { ApplicationPassword = [new("two"), new("three")] });

        Assert.Equal("ApplicationPasswordNotFound", Assert.Single(said.Errors).Id);
        dashboard.AskedOnce(PasswordRows.Line("DELETE", 1, 3));
    }

    private static FakeDashboard Three() => new FakeDashboard().WithPasswords(1, PasswordRows.Row(1, "own"), PasswordRows.Row(2, "two"), PasswordRows.Row(3, "three"));
}
