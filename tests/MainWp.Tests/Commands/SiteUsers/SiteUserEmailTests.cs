using System.Management.Automation;
using MainWp.Emulator.Hosting;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;
using MainWp.Tests.Field;

namespace MainWp.Tests.Commands.SiteUsers;

/// <summary>A user is never made without the email address that was given.</summary>
public sealed class SiteUserEmailTests
{
    [Theory]
    [InlineData("notmail")]
    [InlineData("a@b")]
    [InlineData("a@@example.test")]
    [InlineData("a b@example.test")]
    public async Task What_is_no_address_is_refused(string email)
    {
        var dashboard = new FakeDashboard();

        var said = await dashboard.Run(new NewSiteUserCommand { Site = [new(1)], UserName = "zoe", Email = email });

        Assert.Equal("InvalidArgument", Assert.Single(said.Errors).Id);
        Assert.DoesNotContain(dashboard.Requests, request => request.Line.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Imported_users_have_their_address_although_the_import_leaves_it_out()
    {
        await using var front = await EmulatedFront.StartAsync(new EmulatorOptions());
        await front.ConnectAsync();
        var site = front.Dashboard.Sites[1];
        var row = new PSObject();
        foreach (var (name, value) in new[] { ("username", "zoe"), ("email", "zoe@example.test"), ("role", "author"), ("password", "marker-9"), ("select_sites", site.Url) })
            row.Properties.Add(new PSNoteProperty(name, value));

        var said = await front.RunAsync(new ImportSiteUserCommand { Path = "users.csv", Rows = () => [row] });

        Assert.Empty(said.Errors);
        Assert.Equal("zoe@example.test", site.Content.Users.Single(user => user.Login == "zoe").Email);
    }
}
