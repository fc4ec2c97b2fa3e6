namespace MainWp.PowerShell.Pipeline;

/// <summary>The progress of long work.</summary>
/// <param name="Activity">What is going on; one bar per activity. Empty for the command's name.</param>
/// <param name="Status">Where it is.</param>
/// <param name="Percent">0 to 100, or -1 where it cannot be known.</param>
/// <param name="Remaining">Time left, where it can be told.</param>
/// <param name="IsDone">True takes the bar away.</param>
internal sealed record Progress(string Activity, string Status, int Percent = -1, TimeSpan? Remaining = null, bool IsDone = false);
