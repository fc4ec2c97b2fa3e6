using System.Text.Json.Nodes;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.SiteUsers;

public class SiteUserCommandTests
{
    private const string Password = "Throwaway-1234";
    private const string InvalidSites = """{"code":"rest_invalid_param","message":"x","data":{"status":400,"params":{"websites":"Invalid site ID: 99."}}}""";

    [Fact]
    public async Task Gives_what_it_made_and_an_error_for_each_site_where_it_did_not()
    {
        var dashboard = new FakeDashboard().Answering("POST users/create", "v2/users-create").Answering("GET users", "v2/users-2");

        var said = await dashboard.Run(new NewSiteUserCommand { Site = [new(1), new(2), new(3)], UserName = "api-user", Email = "api-user@example.test", Password = new Secret(Password) });

        Assert.Equal([1, 2], said.Output.Cast<SiteUser>().Select(user => user.SiteId));
        Assert.Equal("NotDone", Assert.Single(said.Errors).Id);
        Assert.Equal("3", said.Errors[0].Target!.ToString());
        var sent = JsonNode.Parse(dashboard.AskedOnce("POST users/create").Body)!;
        Assert.Equal("1,2,3", (string?)sent["websites"]);
        Assert.Equal(Password, (string?)sent["password"]);
        Assert.Equal("application/json", dashboard.AskedOnce("POST users/create").ContentType);
    }

    [Fact]
    public async Task Success_that_made_nothing_is_an_error()
    {
        var dashboard = new FakeDashboard().Answering("POST users/create", "v2/err-users-create-duplicate");

        var said = await dashboard.Run(new NewSiteUserCommand { Site = [new(1)], UserName = "api-user", Email = "api-user@example.test" });

        Assert.Empty(said.Output);
        Assert.Contains("that username already exists", Assert.Single(said.Errors).Cause.Message);
    }

    [Fact]
    public async Task A_name_that_WordPress_wrote_otherwise_is_found_by_its_address()
    {
        const string none = """{"success":1,"data":[]}""";
        var dashboard = new FakeDashboard().Answering("POST users/create", "v2/users-create").Answering("GET users", 200, none).Answering("GET users", "v2/users-2");

        var said = await dashboard.Run(new NewSiteUserCommand { Site = [new(1)], UserName = "äpi-user", Email = "api-user@example.test" });

        Assert.Equal("api-user", Assert.IsType<SiteUser>(Assert.Single(said.Output)).UserName);
        Assert.Empty(said.Errors);
        Assert.Equal(["websites=1&search=äpi-user", "websites=1&search=api-user@example.test"], dashboard.Asked("GET users").Select(request => Uri.UnescapeDataString(request.Query)));
    }

    [Fact]
    public async Task An_unknown_site_does_not_hide_the_others()
    {
        var dashboard = new FakeDashboard().Answering("POST users/create", 400, InvalidSites).Answering("POST users/create", "v2/users-create")
            .Answering("GET sites", 200, """{"success":1,"data":[{"id":"1"}]}""").Answering("GET users", "v2/users-2");

        var said = await dashboard.Run(new NewSiteUserCommand { Site = [new(1), new(99)], UserName = "api-user", Email = "api-user@example.test" });

        Assert.Single(said.Output);
        Assert.Equal("SiteNotFound", Assert.Single(said.Errors).Id);
        Assert.Contains("\"websites\":\"1\"", dashboard.Asked("POST users/create")[1].Body);
    }

    [Fact]
    public async Task The_echoed_password_is_in_no_stream()
    {
        var echo = """{"success":1,"data":{"updated_data":{"user_pass":"PASSWORD","pass1":"PASSWORD","pass2":"PASSWORD"}}}""".Replace("PASSWORD", Password);
        var dashboard = new FakeDashboard().Answering("POST users/create", "v2/users-create").Answering("PUT users/1/2/edit", 200, echo).Answering("GET users", "v2/users-2");
        var said = new RecordingPipeline();

        await dashboard.Run(new NewSiteUserCommand { Site = [new(1)], UserName = "api-user", Email = "a@example.test", Password = new Secret(Password) }, said);
        await dashboard.Run(new SetSiteUserCommand { Site = [new(1)], UserId = [2], Password = new Secret(Password), PassThru = true }, said);
        await dashboard.Run(new SetSiteAdminPasswordCommand { Site = [new(1)], Password = new Secret(Password) }, said);

        Assert.NotEmpty(said.Debug);
        Assert.DoesNotContain(Password, said.Everything());
    }

    [Fact]
    public async Task A_change_sends_what_is_given_and_no_ids()
    {
        var dashboard = new FakeDashboard().Answering("PUT users/1/2/edit", "v2/users-edit");

        var said = await dashboard.Run(new SetSiteUserCommand { Site = [new(1)], UserId = [2], FirstName = "Api", Role = SiteUserRole.Author });

        Assert.Empty(said.Errors);
        Assert.Empty(said.Output);
        Assert.Equal("""{"role":"author","first_name":"Api"}""", dashboard.AskedOnce("PUT users/1/2/edit").Body);
    }

    [Fact]
    public async Task A_password_that_the_server_would_spoil_is_not_sent()
    {
        var dashboard = new FakeDashboard();

        var said = await dashboard.Run(new SetSiteUserCommand { Site = [new(1)], UserId = [2], Password = new Secret("\u043f\u0430\u0440\u043e\u043b\u044c") });

        Assert.Equal("InvalidArgument", Assert.Single(said.Errors).Id);
        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public async Task The_account_that_connects_the_site_is_told_from_one_that_is_not_there()
    {
        var refused = """{"code":"user_not_found","message":"This user is used for our secure link.","data":null}""";
        var dashboard = new FakeDashboard().Answering("DELETE users/1/1/delete", 500, refused).Answering("DELETE users/1/9/delete", "v2/err-users-delete-unknown").Answering("GET users", "v2/users");

        var said = await dashboard.Run(new RemoveSiteUserCommand { Site = [new(1)], UserId = [1, 9], ThrottleLimit = 1 });

        Assert.Equal(["NotDone", "SiteUserNotFound"], said.Errors.Select(error => error.Id));
    }

    [Fact]
    public async Task Lists_the_users_of_each_site_and_finds_one_by_id()
    {
        var dashboard = new FakeDashboard().Answering("GET users", "v2/users-2");

        var listed = await dashboard.Run(new GetSiteUserCommand { Site = [new(1)], Search = "api", Role = [SiteUserRole.Editor, SiteUserRole.Author] });
        var found = await dashboard.Run(new GetSiteUserCommand { Site = [new(1)], UserId = [2, 77], ThrottleLimit = 1 });

        var user = Assert.IsType<SiteUser>(Assert.Single(listed.Output));
        Assert.Equal((2, 1, "api-user", "editor", 0), (user.UserId, user.SiteId, user.UserName, user.Role, user.PostCount));
        Assert.Equal("websites=1&search=api&roles=editor,author", dashboard.Requests[0].Query);
        Assert.Single(found.Output);
        Assert.Equal("SiteUserNotFound", Assert.Single(found.Errors).Id);
    }

    [Fact]
    public async Task An_administrators_password_gives_a_result_for_each_site()
    {
        var dashboard = new FakeDashboard().Answering("PUT users/update-admin-password", "v2/users-update-admin-password");

        var said = await dashboard.Run(new SetSiteAdminPasswordCommand { Site = [new(2), new(3)], Password = new Secret(Password), PassThru = true });

        Assert.Equal([true, false], said.Output.Cast<SiteUserResult>().Select(result => result.Succeeded));
        Assert.Equal("NotDone", Assert.Single(said.Errors).Id);
        Assert.Equal("""{"password":"Throwaway-1234","websites":"2,3"}""", dashboard.AskedOnce("PUT users/update-admin-password").Body);
    }
}
