namespace MainWp.Tests.Client.Health;

public class HealthUpdateRulesTests
{
    [Fact]
    public void A_pending_update_needs_attention_up_to_the_limit_and_more_are_critical()
    {
        Judged.Is(HealthState.Attention, HealthProblemKind.Update, Judged.Of(site => site.PluginUpgradesText = Judged.Plugins(1)));
        Judged.Is(HealthState.Attention, HealthProblemKind.Update, Judged.Of(site => site.PluginUpgradesText = Judged.Plugins(3)));
        Judged.Is(HealthState.Critical, HealthProblemKind.Update, Judged.Of(site => site.PluginUpgradesText = Judged.Plugins(4)));
    }

    [Fact]
    public void Counts_by_type_and_names_the_types_in_the_command()
    {
        var health = Judged.Of(site => (site.PluginUpgradesText, site.ThemeUpgradesText, site.TranslationUpgradesText) =
            (Judged.Plugins(1), """{"t":{"Name":"T","Version":"1","update":{"new_version":"2"}}}""", """[{"type":"plugin","slug":"p","version":"2","name":"P"}]"""));

        Assert.Equal((0, 1, 1, 1, 3), (health.PendingUpdates!.Core, health.PendingUpdates.Plugin, health.PendingUpdates.Theme, health.PendingUpdates.Translation, health.PendingUpdates.Total));
        Assert.Equal("Start-MainWpBatchUpdate -Site 7 -Type Plugin, Theme, Translation", Assert.Single(health.Problem).Command);
    }

    [Fact]
    public void Does_not_count_what_the_site_ignores()
    {
        Judged.IsGood(Judged.Of(site => (site.PluginUpgradesText, site.IgnoredPluginsText) = (Judged.Plugins(1), """{"p1/p.php":"P1"}""")));
        Judged.IsGood(Judged.Of(site => (site.CoreUpgradesText, site.IgnoresCoreUpdates) = ("""{"current":"7.1","new":"7.1.2"}""", true)));
    }

    [Fact]
    public void An_update_is_old_from_the_limit_on_where_its_age_is_known()
    {
        var limit = Judged.Now - Judged.Thresholds.MaximumUpdateAge;

        var young = Judged.Of(site => site.PluginUpgradesText = Judged.Plugins(1, limit.ToString("yyyy-MM-dd HH:mm:ss")));
        var old = Judged.Of(site => site.PluginUpgradesText = Judged.Plugins(1, limit.AddSeconds(-1).ToString("yyyy-MM-dd HH:mm:ss")));
        var undated = Judged.Of(site => site.PluginUpgradesText = Judged.Plugins(1));

        Judged.Is(HealthState.Attention, HealthProblemKind.Update, young);
        Judged.Is(HealthState.Critical, HealthProblemKind.Update, old);
        Assert.Equal(limit.AddSeconds(-1).LocalDateTime, old.OldestUpdate);
        Assert.Null(undated.OldestUpdate);
        Assert.Null(undated.OldestUpdateAge);
    }

    [Fact]
    public void A_fix_release_of_WordPress_is_critical_and_a_new_version_needs_attention()
    {
        Judged.Is(HealthState.Critical, HealthProblemKind.CoreUpdate, Judged.Of(site => site.CoreUpgradesText = """{"current":"7.1","new":"7.1.2"}"""));

        var next = Judged.Of(site => (site.WordPressVersion, site.CoreUpgradesText) = (new("7.0.4"), """{"current":"7.0.4","new":"7.1"}"""));
        Judged.Is(HealthState.Attention, HealthProblemKind.CoreUpdate, next);
        Assert.Equal("Start-MainWpBatchUpdate -Site 7 -Type Core", next.Problem[0].Command);
    }

    [Fact]
    public void A_WordPress_that_the_site_has_already_is_not_critical_though_it_is_offered()
    {
        var again = Judged.Of(site => (site.WordPressVersion, site.CoreUpgradesText) = (new("7.1.2"), """{"current":"7.1.2","new":"7.1.2"}"""));

        Judged.Is(HealthState.Attention, HealthProblemKind.CoreUpdate, again);
        Assert.Equal("Sync-MainWpSite -Site 7", again.Problem[0].Command);
    }

    [Fact]
    public void A_WordPress_version_is_offered_since_the_first_that_came_after_the_site_s()
    {
        var health = Judged.Of(site => (site.WordPressVersion, site.CoreUpgradesText) = (new("6.9.7"), """{"current":"6.9.7","new":"7.1"}"""));

        Assert.Equal(new DateTimeOffset(2026, 5, 20, 0, 0, 0, TimeSpan.Zero).LocalDateTime, health.OldestUpdate);
        Assert.Equal([HealthState.Critical, HealthState.Attention], health.Problem.Select(problem => problem.Severity));
    }
}
