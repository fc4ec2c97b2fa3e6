using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Settings;

public class SetEmailSettingCommandTests
{
    private const string Mails = """
        {"success":1,"data":[
        {"heading":"Up &amp; down","type":"uptime","subject":"Alert","recipients":"ops@example.test","disable":1},
        {"heading":"Digest","type":"daily_digest","subject":"Today","recipients":"","disable":0}]}
        """;

    // The server puts its default for every field that is not sent (settings.emails.edit).
    [Fact]
    public async Task Sends_what_is_with_what_was_given()
    {
        var dashboard = new FakeDashboard().Answering("GET settings/emails", 200, Mails).Answering("PUT settings/emails/uptime/edit", "v2/settings-emails-edit");

        await dashboard.Run(new SetEmailSettingCommand { Type = [EmailType.Uptime], Subject = "Site down" });

        var sent = dashboard.AskedOnce("PUT settings/emails/uptime/edit");
        Assert.Equal("""{"heading":"Up \u0026 down","subject":"Site down","disable":1,"recipients":"ops@example.test"}""", sent.Body);
        Assert.Equal("application/json", sent.ContentType);
    }

    [Fact]
    public async Task An_empty_recipient_is_left_out_since_it_would_be_refused()
    {
        var dashboard = new FakeDashboard().Answering("GET settings/emails", 200, Mails).Answering("PUT settings/emails/daily_digest/edit", "v2/settings-emails-edit");

        var said = await dashboard.Run(new SetEmailSettingCommand { Type = [EmailType.DailyDigest], Enabled = false, PassThru = true });

        Assert.Equal("""{"heading":"Digest","subject":"Today","disable":1}""", dashboard.AskedOnce("PUT settings/emails/daily_digest/edit").Body);
        Assert.Equal(EmailType.DailyDigest, ((EmailSetting)Assert.Single(said.Output)).Type);
    }

    [Fact]
    public async Task A_mail_that_the_dashboard_does_not_have_is_its_own_error()
    {
        var dashboard = new FakeDashboard().Answering("GET settings/emails", 200, Mails).Answering("PUT settings/emails/uptime/edit", "v2/settings-emails-edit");

        var said = await dashboard.Run(new SetEmailSettingCommand { Type = [EmailType.SiteHealth, EmailType.Uptime], Enabled = true });

        Assert.Equal("SettingNotFound", Assert.Single(said.Errors).Id);
        Assert.Contains("\"disable\":0", dashboard.AskedOnce("PUT settings/emails/uptime/edit").Body);
    }

    [Fact]
    public async Task Nothing_given_is_nothing_sent()
    {
        var dashboard = new FakeDashboard();

        var said = await dashboard.Run(new SetEmailSettingCommand { Type = [EmailType.Uptime] });

        Assert.Equal("InvalidArgument", Assert.Single(said.Errors).Id);
        Assert.Empty(dashboard.Requests);
    }
}
