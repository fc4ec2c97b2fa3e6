using MainWp.Tests.Fakes;

namespace MainWp.Tests.Client.ApplicationPasswords;

public class ApplicationPasswordsApiTests
{
    [Fact]
    public async Task Reads_what_a_real_dashboard_sends()
    {
        var dashboard = new FakeDashboard().WithApplicationPassword().Answering(PasswordRows.Introspect, "wp/app-passwords-with-blanks")
            .Answering(PasswordRows.Me, "wp/users-me").Answering("GET wp/v2/users/1/application-passwords", "wp/app-passwords-by-user-id");
        var client = dashboard.Client();

        var passwords = await client.ApplicationPasswords.ListAsync(await client.DashboardUsers.MeAsync(default), default);

        Assert.Equal(["realwp-main", "rec renamed 2"], passwords.Take(2).Select(password => password.Name));
        Assert.True(passwords[0].IsCurrent);
        Assert.Equal(new DateTimeOffset(2026, 11, 21, 4, 21, 39, TimeSpan.Zero).LocalDateTime, passwords[0].LastUsed);
        Assert.Equal("127.0.0.1", passwords[0].LastIp);
        Assert.Null(passwords[0].AppId);
        Assert.False(passwords[1].IsCurrent);
        Assert.Equal("11111111-2222-4333-8444-555555555555", passwords[1].AppId);
        Assert.All(passwords, password => Assert.Equal((1, "admin"), (password.DashboardUserId, password.DashboardUserName)));
        Assert.All(passwords, password => Assert.Empty(password.AdditionalProperties));
        Assert.Equal("context=edit&_fields=" + DashboardUser.Fields, dashboard.AskedOnce(PasswordRows.Me).Query);
    }

    [Theory]
    [InlineData(89, false)]
    [InlineData(90.5, false)]
    [InlineData(91.1, true)]
    public void A_use_may_be_a_day_younger_than_WordPress_says(double daysAgo, bool isUnused)
    {
        var now = new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

        Assert.Equal(isUnused, new ApplicationPassword { LastUsed = now.LocalDateTime.AddDays(-daysAgo) }.IsUnusedFor(TimeSpan.FromDays(90), now));
    }

    [Fact]
    public async Task A_session_that_signs_in_by_something_else_has_no_current_password()
    {
        var dashboard = new FakeDashboard().WithApplicationPassword().Answering(PasswordRows.Introspect, 404, """{"code":"rest_no_authenticated_app_password","message":"x","data":{"status":404}}""");

        Assert.Null(await dashboard.Client().ApplicationPasswords.CurrentAsync(default));
    }
}
