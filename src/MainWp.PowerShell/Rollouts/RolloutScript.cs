namespace MainWp.PowerShell.Rollouts;

/// <summary>A plan that a script of the user keeps, such as in an Automation variable or a blob.</summary>
/// <param name="rollout">The plan.</param>
/// <param name="save">Runs the script.</param>
internal sealed class RolloutScript(Rollout rollout, Action<Rollout> save) : IRolloutStore
{
    public Rollout Rollout => rollout;

    public string ResumeCommand => "Invoke-MainWpRollout -Rollout <the saved text> -Save <the same script>";

    public bool IsStopRequested => false;

    public void Save() => save(rollout);

    public void Dispose()
    {
    }
}
