using System.Text.Encodings.Web;
using System.Text.Json;
using MainWp.Emulator.Abilities;
using MainWp.Emulator.Hosting;
using MainWp.PowerShell.Commands;

namespace MainWp.Tests.Fakes;

/// <summary>An emulated dashboard that serves the abilities of Fixtures/abilities beside its own.</summary>
internal static class OddAbilities
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task<LiveDashboard> StartAsync(string wordPress = "7.1") =>
        LiveDashboard.WithApplicationPasswordAsync(new EmulatorOptions { WordPress = wordPress, Abilities = Path.Combine(Fixture.Folder, "abilities") });

    /// <summary>Runs an odd ability; PowerShell's question is answered.</summary>
    public static Task<RecordingPipeline> RunOddAsync(this LiveDashboard dashboard, string name, object[]? parameter = null, bool answer = true, bool isPreview = false) =>
        dashboard.RunAsync(new InvokeAbilityCommand { Name = new($"odd/{name}"), Parameter = parameter ?? [], IsPreview = isPreview }, new RecordingPipeline { Answer = _ => answer && !isPreview });

    /// <summary>Runs one with the whole input.</summary>
    public static Task<RecordingPipeline> RunWholeAsync(this LiveDashboard dashboard, string name, object? input) =>
        dashboard.RunAsync(new InvokeAbilityCommand { Name = new($"odd/{name}"), InputObject = input }, new RecordingPipeline());

    /// <summary>What ran, in order.</summary>
    public static IReadOnlyList<AbilityRun> Ran(this LiveDashboard dashboard) => dashboard.Server.State.AbilityRuns;

    /// <summary>The input that the plugin of the one ability that ran got, as JSON; null for none.</summary>
    public static string? InputOfRun(this LiveDashboard dashboard) => Assert.Single(dashboard.Ran()).Input?.ToJsonString(Plain);
}
