using System.Collections;
using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Pipeline;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Conventions;

/// <summary>What one command tells of a type, no other command leaves empty: a property that is not asked for is not there.</summary>
public sealed class UnsetPropertyConventions
{
    // What the dashboard tells by one route and not by another, which the page of the command says; what -Include asks for.
    private static readonly HashSet<string> Told = ["SiteHealth.SecurityIssues", "SiteHealth.AbandonedPlugins", "SiteHealth.AbandonedThemes", "SiteHealth.MonitorStatus", "SiteHealth.Uptime7Days", "SiteHealth.Uptime30Days", "SiteHealth.LastIncident", "SiteHealth.LastBackup", "SiteHealth.BackupAge"];

    [Fact]
    public async Task A_property_that_one_command_fills_no_other_leaves_empty()
    {
        await using var dashboard = await LiveDashboard.WithEverythingAsync();
        var outputs = new List<(string Command, IReadOnlyList<object> Objects)>();
        foreach (var (name, command) in Readings())
            outputs.Add((name, (await dashboard.RunAsync(command)).Output));
        Assert.True(outputs.Count(output => output.Objects.Count > 0) >= 25, string.Join(", ", outputs.Where(output => output.Objects.Count == 0).Select(output => output.Command)));
        Violations.None(
            from output in outputs
            from same in output.Objects.GroupBy(item => item.GetType())
            where typeof(ServiceObject).IsAssignableFrom(same.Key)
            from property in same.Key.GetProperties()
            where !Told.Contains($"{same.Key.Name}.{property.Name}") && property.Name != nameof(ServiceObject.AdditionalProperties)
            where same.All(item => IsEmpty(property.GetValue(item)))
            let filler = outputs.FirstOrDefault(other => other.Objects.Any(item => item.GetType() == same.Key && !IsEmpty(property.GetValue(item)) && same.Any(mine => mine.ToString() == item.ToString())))
            where filler.Command is not null
            select $"{output.Command} leaves {same.Key.Name}.{property.Name} empty, which {filler.Command} fills");
    }

    private static IEnumerable<(string Name, DashboardCommand Command)> Readings()
    {
        yield return ("sites", new GetSiteCommand());
        yield return ("one site", new GetSiteCommand { Site = [new(1)] });
        yield return ("sites of a tag", new GetSiteCommand { Tag = [new(1)] });
        yield return ("sites of a client", new GetSiteCommand { Client = [new(1)] });
        yield return ("suspended", new SuspendSiteCommand { Site = [new(2)], PassThru = true });
        yield return ("resumed", new ResumeSiteCommand { Site = [new(2)], PassThru = true });
        yield return ("changed site", new SetSiteCommand { Site = [new(1)], Name = "Acme Shop", PassThru = true });
        yield return ("plugins", new GetSitePluginCommand());
        yield return ("plugins of a site", new GetSitePluginCommand { Site = [new(1)] });
        yield return ("themes", new GetSiteThemeCommand());
        yield return ("themes of a site", new GetSiteThemeCommand { Site = [new(1)] });
        yield return ("updates", new GetUpdateCommand());
        yield return ("updates of a site", new GetUpdateCommand { Site = [new(1)] });
        yield return ("updates of a tag", new GetUpdateCommand { Tag = [new(1)] });
        yield return ("synced", new SyncSiteCommand { Site = [new(1)], PassThru = true });
        yield return ("monitors", new GetMonitorCommand());
        yield return ("monitor of a site", new GetMonitorCommand { Site = [new((object)1)] });
        yield return ("incidents", new GetMonitorIncidentCommand());
        yield return ("heartbeats", new GetMonitorHeartbeatCommand { Site = [new((object)1)] });
        yield return ("users", new GetSiteUserCommand());
        yield return ("users of a site", new GetSiteUserCommand { Site = [new(1)] });
        yield return ("one user", new GetSiteUserCommand { Site = [new(1)], UserId = [1] });
        yield return ("posts", new GetSitePostCommand());
        yield return ("pages", new GetSitePageCommand());
        yield return ("one page", new GetSitePageCommand { Site = [new(1)], PageId = [2] });
        yield return ("one post", new GetSitePostCommand { Site = [new(1)], PostId = [1] });
        yield return ("tags", new GetTagCommand());
        yield return ("one tag", new GetTagCommand { Tag = [new(1)] });
        yield return ("changed tag", new SetTagCommand { Tag = [new(1)], Color = "#123456", PassThru = true });
        yield return ("clients", new GetClientCommand());
        yield return ("one client", new GetClientCommand { Client = [new(1)] });
        yield return ("client of a site", new GetClientCommand { Site = [new(1)] });
        yield return ("costs", new GetCostCommand());
        yield return ("costs of a site", new GetCostCommand { Site = [new(1)] });
        yield return ("costs of a client", new GetCostCommand { Client = [new(1)] });
        yield return ("one cost", new GetCostCommand { Cost = [new(1)] });
        yield return ("health", new GetHealthCommand());
        yield return ("health of a site", new GetHealthCommand { Site = [new(1)] });
        yield return ("keys", new GetApiKeyCommand());
    }

    private static bool IsEmpty(object? value) => value is null or "" or 0 || (value is IEnumerable items and not string && !items.GetEnumerator().MoveNext()) || value.ToString() is "Unknown";
}
