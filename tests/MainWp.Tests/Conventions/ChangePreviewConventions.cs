using System.Collections;
using System.Management.Automation;
using System.Reflection;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Pipeline;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Conventions;

/// <summary>Every parameter of every Set command is shown before it is done: what is, and what would be.</summary>
public sealed class ChangePreviewConventions
{
    private const string Secret = "marker-of-a-secret";

    private static readonly HashSet<string> NotOfTheThing = ["Session", "PassThru", "Force", "ThrottleLimit", "Unordered", "User", "NoClient"];

    // What chooses the things, and what is so already.
    private static readonly HashSet<string> Choices = ["Set-MainWpMonitor -Tag", "Set-MainWpMonitor -Client", "Set-MainWpApiKey -Enable"];

    // Whose old value no route tells.
    private static readonly HashSet<string> Untold =
    [
        "Set-MainWpSite -AdminName", "Set-MainWpSite -HttpCredential", "Set-MainWpSite -Protocol", "Set-MainWpSite -HealthThreshold", "Set-MainWpSite -MonitoringEmail",
        "Set-MainWpSite -UpdateAutomatically", "Set-MainWpSite -BackUpBeforeUpdate", "Set-MainWpSite -DisableHealthCheck",
        "Set-MainWpClient -Field",
        "Set-MainWpMonitor -State", "Set-MainWpMonitor -Timeout", "Set-MainWpMonitor -Method", "Set-MainWpMonitor -ConfirmDown", "Set-MainWpMonitor -ExpectedStatusCode", "Set-MainWpMonitor -Keyword",
        "Set-MainWpSiteUser -FirstName", "Set-MainWpSiteUser -LastName", "Set-MainWpSiteUser -Website", "Set-MainWpSiteUser -Nickname", "Set-MainWpSiteUser -Description",
    ];

    [Fact]
    public async Task A_change_shows_the_old_and_the_new_value_of_what_it_would_change()
    {
        await using var dashboard = await LiveDashboard.WithEverythingAsync();
        await dashboard.RunAsync(new NewClientFieldCommand { Name = "vat", Description = "VAT number" });
        await dashboard.RunAsync(new NewCostProductTypeCommand { Title = "Fonts" });
        await dashboard.RunAsync(new NewCostPaymentMethodCommand { Title = "Invoice" });
        var wrong = new List<string>();
        foreach (var command in CommandType.All.Where(command => command.Verb == "Set" && command.SupportsShouldProcess && typeof(DashboardCommand).IsAssignableFrom(command.Type)))
        {
            var things = await ThingsAsync(dashboard, command);
            foreach (var parameter in command.Parameters.Where(parameter => !IsIdentity(parameter) && !NotOfTheThing.Contains(parameter.Name)))
            {
                var name = $"{command} -{parameter.Name}";
                if (Choices.Contains(name))
                    continue;
                if (await AskedAsync(dashboard, command, things, parameter) is not { } asked)
                    wrong.Add($"{name}: nothing was asked");
                else if (asked.Contains(Secret, StringComparison.Ordinal))
                    wrong.Add($"{name}: the secret is shown");
                else if (!(IsSecret(parameter) ? asked.Contains("set to a new value", StringComparison.Ordinal) : asked.Contains(" -> ", StringComparison.Ordinal) || (Untold.Contains(name) && asked.Contains(": set to ", StringComparison.Ordinal))))
                    wrong.Add($"{name}: {asked}");
            }
        }
        Violations.None(wrong);
    }

    // Two values, since one of them may be what is there.
    private static async Task<string?> AskedAsync(LiveDashboard dashboard, CommandType type, IReadOnlyDictionary<string, object> things, PropertyInfo parameter)
    {
        string? asked = null;
        foreach (var value in ValuesOf(type, parameter))
        {
            var command = (DashboardCommand)Activator.CreateInstance(type.Type)!;
            foreach (var (name, thing) in things)
                type.Type.GetProperty(name)!.SetValue(command, thing);
            if (command is SetApiBackupSettingCommand backup)
                backup.Provider = parameter.Name is "Url" or "SitePath" or "Credential" ? BackupProvider.CPanel : BackupProvider.Kinsta;
            parameter.SetValue(command, value);
            var said = new RecordingPipeline { ShowsChanges = true, Answer = _ => false };
            var ended = await Record.ExceptionAsync(() => dashboard.RunAsync(command, said));
            asked = said.Questions.SingleOrDefault() ?? string.Join(" ", said.Errors.Select(error => error.Cause.Message).Append(ended?.Message));
            if (!asked.Contains("nothing would differ", StringComparison.Ordinal))
                return asked;
        }
        return asked;
    }

    private static bool IsIdentity(PropertyInfo parameter) =>
        parameter.GetCustomAttributes<ParameterAttribute>().Any(said => said.ValueFromPipeline || said.Position == 0)
        || parameter.Name is "UserId" or "PostId" or "PageId" || (parameter.Name == "Site" && parameter.DeclaringType is { IsGenericType: true });

    private static bool IsSecret(PropertyInfo parameter) => parameter.PropertyType == typeof(Secret);

    private static async Task<IReadOnlyDictionary<string, object>> ThingsAsync(LiveDashboard dashboard, CommandType command)
    {
        if (command.Parameters.FirstOrDefault(parameter => parameter.GetCustomAttributes<ParameterAttribute>().Any(said => said.ValueFromPipeline)) is not { } identity)
            return command.Parameters.Where(IsIdentity).ToDictionary(parameter => parameter.Name, parameter => ParameterSamples.First(parameter.PropertyType));
        var thing = await ThingAsync(dashboard, command.Noun);
        var reference = identity.PropertyType.GetElementType() ?? identity.PropertyType;
        var named = Activator.CreateInstance(reference, thing)!;
        if (!identity.PropertyType.IsArray)
            return new Dictionary<string, object> { [identity.Name] = named };
        var array = Array.CreateInstance(reference, 1);
        array.SetValue(named, 0);
        return new Dictionary<string, object> { [identity.Name] = array };
    }

    private static async Task<object> ThingAsync(LiveDashboard dashboard, string noun)
    {
        if (noun is "MainWpCostProductType" or "MainWpCostPaymentMethod")
        {
            var setting = (CostTrackerSetting)(await dashboard.RunAsync(new GetSettingCommand { Area = [SettingArea.CostTracker] })).Output[0];
            return noun == "MainWpCostProductType" ? setting.ProductTypes[0] : setting.PaymentMethods[0];
        }
        var reader = CommandType.All.First(command => command.Name == "Get-" + (noun == "MainWpSiteAdminPassword" ? "MainWpSite" : noun));
        var command = (DashboardCommand)Activator.CreateInstance(reader.Type)!;
        if (noun is "MainWpSiteUser" or "MainWpSitePost" or "MainWpSitePage")
            reader.Type.GetProperty("Site")!.SetValue(command, new SiteReference[] { new(1) });
        return (await dashboard.RunAsync(command)).Output.FirstOrDefault() ?? throw new InvalidOperationException($"The emulated dashboard has no {noun}.");
    }

    private static IReadOnlyList<object> ValuesOf(CommandType command, PropertyInfo parameter) => (command.Name, parameter.Name) switch
    {
        _ when IsSecret(parameter) => [new Secret(Secret)],
        (_, "Interval") => [new CheckPeriod("10m"), new CheckPeriod("15m")],
        (_, "Timeout") => [new CheckPeriod("45s"), new CheckPeriod("60s")],
        (_, "Widget") => [Table("uptime-monitoring-status")],
        (_, "SyncData") => [Table("plugins")],
        ("Set-MainWpClient", "Field") => [new Hashtable { ["vat"] = "CH-1" }],
        _ => ParameterSamples.Of(parameter),
    };

    private static Hashtable Table(string name) => new() { [name] = false };
}
