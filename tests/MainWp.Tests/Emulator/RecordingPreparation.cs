using MainWp.Emulator.Faults;
using MainWp.Emulator.Hosting;

namespace MainWp.Tests.Emulator;

/// <summary>Each recording is a moment of a longer session; this brings a dashboard to that moment.</summary>
internal static class RecordingPreparation
{
    private static readonly Dictionary<string, Action<EmulatedDashboard, Recording>> Moments = new()
    {
    };

    public static void Prepare(EmulatedDashboard dashboard, Recording recording)
    {
        RecordedFleet.Fill(dashboard);
        var state = dashboard.State;
        state.HasAbilities = !recording.SetUp("X-Realwp-Noabilities");
        state.ApplicationPasswordsEnabled = !recording.SetUp("X-Realwp-Prod");
        state.Faults.AppearsRemote = recording.SetUp("X-Realwp-Remote");
        if (recording.SetUp("X-Realwp-Debug"))
            state.Faults.PhpWarnings = PhpWarnings.OnFaultyRoutes;
        if (recording.Path.Contains("site-0001", StringComparison.Ordinal))
            RecordedFleet.AddUnreachable(dashboard);
        if (Moments.TryGetValue(recording.Name, out var moment))
            moment(dashboard, recording);
    }
}
