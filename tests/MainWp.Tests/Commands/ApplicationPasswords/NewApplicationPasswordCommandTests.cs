using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.ApplicationPasswords;

public class NewApplicationPasswordCommandTests
{
    private const string Made = """{"uuid":"00000000-0000-4000-8000-000000000009","app_id":"","name":"mine","created":"2026-11-21T12:00:00","last_used":null,"last_ip":null,"password":"aaaa BBBB cccc DDDD eeee FFFF"}""";

    [Fact]
    public async Task Makes_one_for_oneself_and_outputs_it_with_the_password()
    {
        var dashboard = new FakeDashboard().WithPasswords(1).Answering(PasswordRows.Line("POST", 1), 201, Made);
        var appId = Guid.Parse("11111111-2222-4333-8444-555555555555");

        var said = await dashboard.Run(new NewApplicationPasswordCommand { Name = "mine", AppId = appId, AsPlainText = true });

        var made = (NewApplicationPassword)Assert.Single(said.Output);
        Assert.Equal("aaaa BBBB cccc DDDD eeee FFFF", made.Password);
        Assert.Equal(("admin", 1), (made.DashboardUserName, made.DashboardUserId));
        Assert.Equal("""{"name":"mine","app_id":"11111111-2222-4333-8444-555555555555"}""", dashboard.AskedOnce(PasswordRows.Line("POST", 1)).Body);
        Assert.DoesNotContain("aaaa", said.Everything());
    }

    [Fact]
    public async Task Makes_one_for_each_user_given()
    {
        var dashboard = new FakeDashboard().WithPasswords(1).WithPasswords(2).Answering(PasswordRows.Line("POST", 1), 201, Made).Answering(PasswordRows.Line("POST", 2), "wp/err-app-passwords-create-subscriber");

        var said = await dashboard.Run(new NewApplicationPasswordCommand { Name = "mine", User = [new(2), new(1)], AsPlainText = true });

        Assert.Single(said.Output);
        Assert.Equal("Forbidden", Assert.Single(said.Errors).Id);
    }

    [Fact]
    public async Task Makes_none_where_it_is_told_not_to()
    {
        var dashboard = new FakeDashboard().WithPasswords(1);

        await dashboard.Run(new NewApplicationPasswordCommand { Name = "mine" }, new RecordingPipeline { Answer = _ => false });

        Assert.Empty(dashboard.Changes());
    }

    [Fact]
    public async Task Refuses_a_blank_name_before_anything_is_sent()
    {
        var dashboard = new FakeDashboard().WithPasswords(1);

        var failure = await Assert.ThrowsAsync<MainWpException>(() => dashboard.Run(new NewApplicationPasswordCommand { Name = "  " }));

        Assert.Equal(ErrorKind.InvalidArgument, failure.Kind);
        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public async Task Renames_by_sending_the_name_alone()
    {
        var dashboard = new FakeDashboard().WithPasswords(1, PasswordRows.Row(2, "before"));

        var said = await dashboard.Run(new SetApplicationPasswordCommand { ApplicationPassword = [new("before")], Name = "after", PassThru = true });

        Assert.Equal("""{"name":"after"}""", dashboard.AskedOnce(PasswordRows.Line("PUT", 1, 2)).Body);
        Assert.Equal("rec renamed", ((ApplicationPassword)Assert.Single(said.Output)).Name);
    }
}
