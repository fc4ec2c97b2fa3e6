using System.Collections;
using MainWp.Emulator.Hosting;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Conventions;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Abilities;

/// <summary>Invoke-MainWpAbility, against the emulator.</summary>
public sealed class EveryAbilityTests
{
    private const string Plugin = "seo-compass/seo-compass.php";
    private const string Theme = "wide-screen";
    private const int SiteWithCore = 3;
    private const string Status = "mainwp/get-batch-job-status-v1";

    /// <summary>What schemas require, by the names of properties.</summary>
    private static readonly Dictionary<string, object> Required = new()
    {
        ["site_id_or_domain"] = 2,
        ["client_id_or_email"] = 3,
        ["tag_id"] = 3,
        ["plugins"] = new[] { Plugin },
        ["themes"] = new[] { Theme },
        ["theme"] = Theme,
        ["slugs"] = new[] { Plugin },
        ["slug"] = Plugin,
        ["type"] = "plugin",
        ["action"] = "ignore",
        ["url"] = "https://new.example.test/",
        ["name"] = "New",
        ["admin_username"] = "admin",
    };

    public static TheoryData<string> Names() => [.. ServerRoutes.Abilities.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_ability_is_run(string name)
    {
        await using var dashboard = await LiveDashboard.WithApplicationPasswordAsync(new EmulatorOptions { Sites = name == Status ? 201 : 12 });
        var given = name == Status ? new Hashtable { ["job_id"] = await QueuedAsync(dashboard) } : Input(name);
        dashboard.Server.Requests.Clear();

        var said = await dashboard.RunAsync(new InvokeAbilityCommand { Name = new(name), Parameter = [given] });

        Assert.Empty(said.Errors.Select(error => error.Cause.Message));
        Assert.NotEmpty(said.Output);
        Assert.Equal([$"GET wp-abilities/v1/abilities/{name} 200", $"{ServerRoutes.Abilities[name]} wp-abilities/v1/abilities/{name}/run 200"], dashboard.Asked);
    }

    private static Hashtable Input(string name)
    {
        var input = new Hashtable();
        foreach (var property in JsonSchema.RequiredOf((IReadOnlyDictionary<string, object?>)MainWp.Json.PlainValue.ExactText(Schema(name))!))
            input[property] = Required[property];
        if (name == "mainwp/ignore-site-themes-v1")
            input["slugs"] = new[] { Theme };
        if (name == "mainwp/update-site-core-v1")
            input["site_id_or_domain"] = SiteWithCore;
        return input;
    }

    private static string Schema(string name) => new MainWp.Emulator.Abilities.AbilityCatalog().Find(name)!.Input.ToJsonString();

    private static async Task<string> QueuedAsync(LiveDashboard dashboard) =>
        Assert.IsType<Job>(Assert.Single((await dashboard.RunAsync(new InvokeAbilityCommand { Name = new("mainwp/sync-sites-v1") })).Output)).JobId;
}
