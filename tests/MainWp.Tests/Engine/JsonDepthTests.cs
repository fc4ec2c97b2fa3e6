using MainWp.Tests.Conventions;

namespace MainWp.Tests.Engine;

/// <summary>Every type that commands write, through ConvertTo-Json at its default depth: alone and in a list, nothing is cut off.</summary>
public sealed class JsonDepthTests
{
    // Lists of objects that a script reads one by one. about_MainWp_Pipelines tells the depth for these types.
    private static readonly string[] Nested =
    [
        "BatchUpdate.Pending", "BatchUpdate.Result", "CostTrackerSetting.ProductTypes", "CostTrackerSetting.PaymentMethods", "Job.Error", "ToolJob.Error",
        "MonitorDetail.Heartbeats", "Rollout.Ring", "Rollout.Site", "Rollout.Update", "RolloutUpdate.Before", "RolloutUpdate.After", "SiteHealth.Vulnerability",
        "SiteHealth.LastIncident", "SiteHealth.Problem", "SiteSecurity.Call",
    ];

    private const string Script = """
        foreach ($item in $live) {
            foreach ($property in $item.psobject.Properties.Name) {
                $one = [pscustomobject]@{ Value = $item.$property }
                foreach ($whole in $one, @($one, $one)) {
                    $cut = @()
                    $text = ConvertTo-Json -InputObject $whole -WarningVariable cut -WarningAction SilentlyContinue
                    if ($cut -or $text -match '"(MainWp|System)\.') { "$($item.GetType().Name).$property" }
                }
            }
        }
        """;

    private static readonly Lazy<IReadOnlyList<string>> Cut = new(() =>
    [
        .. ModuleShell.Run(Script, ("live", FilledSamples.All.Append(PendingSite()).ToArray())).Select(line => $"{line}").Distinct(),
    ]);

    [Fact]
    public void Nothing_is_cut_off_that_is_not_nested() => Violations.None(Cut.Value.Except(Nested));

    [Fact]
    public void What_is_nested_is_named_only_where_it_is() => Violations.None(Nested.Except(Cut.Value));

    [Fact]
    public void Sites_with_tags_and_pending_updates_come_whole()
    {
        const string script = """
            $text = $sites | ConvertTo-Json -WarningVariable cut -WarningAction SilentlyContinue
            "$cut"
            $back = $text | ConvertFrom-Json
            "$($back[1].Tags)"
            "$($back[1].PendingUpdates)"
            "$($back[1].PhpVersion)"
            """;

        var said = ModuleShell.Run(script, ("sites", new[] { PendingSite(), PendingSite() })).Select(line => $"{line}");

        Assert.Equal(["", "production shop", "wordpress a/a.php", "8.2.1"], said);
    }

    private static Site PendingSite() => new()
    {
        Id = 1,
        Name = "Acme Shop",
        TagEntries = [new SiteTag(3, "production"), new SiteTag(4, "shop")],
        PhpVersion = SoftwareVersion.Of("8.2.1"),
        CoreUpgradesText = new("""{"current":"7.0","new":"7.1"}"""),
        PluginUpgradesText = new("""{"a/a.php":{"Name":"A","Version":"1.0","update":{"new_version":"1.1"}}}"""),
        IgnoredPluginsText = new("""{"b/b.php":{"ignored_versions":["all_versions"]}}"""),
    };
}
