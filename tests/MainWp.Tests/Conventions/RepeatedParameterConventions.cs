using System.Management.Automation;
using System.Reflection;
using MainWp.PowerShell.Pipeline;

namespace MainWp.Tests.Conventions;

/// <summary>A group of parameters is declared once, in a base class of the commands that have it.</summary>
public sealed class RepeatedParameterConventions
{
    // A class has one base. Where two groups cross, the base carries the larger one, and the other is declared again.
    private static readonly Dictionary<string, string> Crossing = new()
    {
        ["GetUpdateCommand, NewRolloutCommand"] = "The base of Get-MainWpUpdate chooses sites; a rollout chooses them by its rings.",
        ["GetUpdateCommand, StartBatchUpdateCommand"] = "One lists and the other changes: their bases choose sites with and without -All.",
        ["NewRolloutCommand, StartBatchUpdateCommand"] = "A rollout has neither sites nor -All.",
        ["FleetCommand`1, NewRolloutCommand"] = "A rollout has neither sites nor -All.",
        ["EverySiteJobCommand, StartBatchUpdateCommand"] = "Jobs of tools are for all sites and have no items.",
        ["SetMonitorCommand, SitesCommand`1"] = "The base of Set-MainWpMonitor carries what is changed.",
        ["MonitorCommand, SetMonitoringSettingCommand"] = "The one changes monitors, the other a record of settings.",
        ["SetMonitorDefaultCommand, SetMonitoringSettingCommand"] = "The one changes monitors, the other a record of settings.",
        ["InvokeRequestCommand, InvokeWpAdminRequestCommand"] = "The commands of the two services have no common base with a session.",
        ["CostCommand, SetClientCommand"] = "A cost and a client are different records.",
        ["AddSiteCommand, SetSiteCommand"] = "A new site is not yet one that a reference names.",
        ["NewSitePageCommand, NewSitePostCommand"] = "The base of a post carries more fields than that of a page.",
        ["InvokeRolloutCommand, RolloutChangeCommand"] = "Invoke-MainWpRollout asks a dashboard; the other commands of a rollout ask none.",
        ["RemoveSiteUserCommand, SetSiteUserCommand"] = "The base of Set-MainWpSiteUser carries the fields of a user.",
        ["RemoveSitePostCommand, SetSitePostCommand"] = "The base of Set-MainWpSitePost carries the fields of a post.",
        ["RemoveSitePageCommand, SetSitePageCommand"] = "The base of Set-MainWpSitePage carries the fields of a page.",
    };

    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Groups = Find();

    [Fact]
    public void No_group_of_parameters_is_declared_twice() => Violations.None(
        Groups.Where(group => !Crossing.ContainsKey(group.Key)).Select(group => $"{group.Key}: {string.Join(", ", group.Value)}"));

    [Fact]
    public void Each_exception_is_still_one() => Violations.None(Crossing.Keys.Except(Groups.Keys));

    private static Dictionary<string, IReadOnlyList<string>> Find()
    {
        var classes = typeof(AsyncCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(AsyncCommand))).OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (type.Name, Declared: Declarations(type).ToDictionary(one => one.Text, one => one.Name))).ToList();
        var groups = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var (at, (name, declared)) in classes.Index())
        {
            foreach (var other in classes.Skip(at + 1))
            {
                IReadOnlyList<string> common = [.. declared.Keys.Intersect(other.Declared.Keys).Select(text => declared[text])];
                if (common.Count > 1)
                    groups[$"{name}, {other.Name}"] = common;
            }
        }
        return groups;
    }

    // The name, the type and the attributes without their order.
    private static IEnumerable<(string Name, string Text)> Declarations(Type type) =>
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where property.IsDefined(typeof(ParameterAttribute), inherit: false)
        let attributes = property.GetCustomAttributesData().Where(data => data.AttributeType.Namespace?.StartsWith("System.Runtime", StringComparison.Ordinal) == false).Select(data => data.ToString())
        select (property.Name, $"{property.PropertyType} {property.Name} {string.Join(" ", attributes.Order(StringComparer.Ordinal))}");
}
