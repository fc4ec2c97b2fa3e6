namespace MainWp.Tests.Client.Health;

public class HealthRulesTests
{
    [Fact]
    public void Good_is_where_all_is_known_and_as_it_should_be() => Judged.IsGood(Judged.Of());

    [Fact]
    public void A_lost_connection_is_critical_and_says_why()
    {
        var health = Judged.Of(site => (site.Status, site.SyncError) = (SiteStatus.Disconnected, "Authentication failed!"));

        Judged.Is(HealthState.Critical, HealthProblemKind.Connection, health);
        Assert.Contains("Authentication failed!", health.Problem[0].Text, StringComparison.Ordinal);
        Assert.Equal("Repair-MainWpSiteConnection -Site 7", health.Problem[0].Command);
    }

    [Fact]
    public void A_connection_that_is_not_told_is_unknown() =>
        Judged.Is(HealthState.Unknown, HealthProblemKind.Connection, Judged.Of(site => site.Status = SiteStatus.Unknown));

    [Fact]
    public void A_suspended_site_is_unknown_whatever_else_is_wrong_with_it()
    {
        var health = Judged.Of(site => (site.Status, site.PhpVersion, site.LastSync) = (SiteStatus.Suspended, new("5.6.1"), Judged.Now.AddYears(-1).LocalDateTime), asked: [HealthPart.Security, HealthPart.Monitor]);

        Judged.Is(HealthState.Unknown, HealthProblemKind.Suspended, health);
        Assert.Equal("Resume-MainWpSite -Site 7", health.Problem[0].Command);
    }

    [Fact]
    public void A_site_that_was_never_synced_is_unknown_and_so_are_its_updates()
    {
        var health = Judged.Of(site => (site.LastSync, site.WordPressVersion, site.PhpVersion, site.ChildVersion, site.PluginUpgradesText) = (null, null, null, null, "[]"));

        Judged.Is(HealthState.Unknown, HealthProblemKind.Sync, health);
        Assert.Null(health.PendingUpdates);
        Assert.Null(health.SyncAge);
        Assert.Null(health.Php.Version);
    }

    [Fact]
    public void A_site_that_was_never_synced_and_is_disconnected_is_critical() =>
        Assert.Equal(HealthState.Critical, Judged.Of(site => (site.LastSync, site.Status) = (null, SiteStatus.Disconnected)).Health);

    [Fact]
    public void A_sync_is_old_from_the_limit_on()
    {
        Judged.IsGood(Judged.Of(site => site.LastSync = (Judged.Now - Judged.Thresholds.MaximumSyncAge).LocalDateTime));
        Judged.Is(HealthState.Attention, HealthProblemKind.Sync, Judged.Of(site => site.LastSync = (Judged.Now - Judged.Thresholds.MaximumSyncAge - TimeSpan.FromSeconds(1)).LocalDateTime));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(200, null)]
    [InlineData(399, null)]
    [InlineData(400, HealthState.Attention)]
    [InlineData(499, HealthState.Attention)]
    [InlineData(500, HealthState.Critical)]
    public void An_HTTP_error_of_the_site_counts(int status, HealthState? expected)
    {
        var health = Judged.Of(site => site.HttpStatus = status);

        if (expected is { } state)
            Judged.Is(state, HealthProblemKind.HttpStatus, health);
        else
            Judged.IsGood(health);
    }

    [Fact]
    public void A_backup_is_old_from_the_limit_on_and_nothing_is_said_where_it_is_not_known()
    {
        Judged.IsGood(Judged.Of(site => site.LastBackup = null));
        Judged.IsGood(Judged.Of(site => site.LastBackup = (Judged.Now - Judged.Thresholds.MaximumBackupAge).LocalDateTime));
        Judged.Is(HealthState.Attention, HealthProblemKind.Backup, Judged.Of(site => site.LastBackup = (Judged.Now - Judged.Thresholds.MaximumBackupAge - TimeSpan.FromSeconds(1)).LocalDateTime));
    }

    [Fact]
    public void The_worst_problem_comes_first_and_decides()
    {
        var health = Judged.Of(site => (site.ChildVersion, site.LastSync, site.HttpStatus) = (null, Judged.Now.AddDays(-9).LocalDateTime, 503));

        Assert.Equal([HealthState.Critical, HealthState.Attention, HealthState.Unknown], health.Problem.Select(problem => problem.Severity));
        Assert.Equal(HealthState.Critical, health.Health);
    }

    [Fact]
    public void What_is_unknown_is_never_good()
    {
        foreach (var health in new[] { Judged.Of(site => site.PhpVersion = new("99.0")), Judged.Of(site => site.WordPressVersion = null), Judged.Of(site => site.ChildVersion = null) })
            Assert.Equal(HealthState.Unknown, health.Health);
    }

    [Fact]
    public void An_older_child_plugin_needs_attention_and_its_update_where_there_is_one()
    {
        var old = Judged.Of(site => site.ChildVersion = new("6.0.9"));
        var updatable = Judged.Of(site => (site.ChildVersion, site.PluginUpgradesText) = (new("6.0.9"), """{"mainwp-child/mainwp-child.php":{"Name":"MainWP Child","Version":"6.0.9","update":{"new_version":"6.1"}}}"""));

        Judged.Is(HealthState.Attention, HealthProblemKind.ChildVersion, old);
        Assert.Equal("Sync-MainWpSite -Site 7", old.Problem[0].Command);
        Assert.Contains("Start-MainWpBatchUpdate -Site 7 -Type Plugin -Slug 'mainwp-child/mainwp-child.php'", updatable.Problem.Select(problem => problem.Command));
    }

    [Fact]
    public void Names_the_session_where_several_are_connected()
    {
        var command = new HealthCommandLine(7, new Uri("https://a.example/it's/"));

        Assert.Equal("Sync-MainWpSite -Site 7 -Session (Get-MainWpSession -All | Where-Object Dashboard -EQ 'https://a.example/it''s/' | Select-Object -Last 1)", command.Sync);
    }
}
