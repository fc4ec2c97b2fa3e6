namespace MainWp.PowerShell.Pipeline;

/// <summary>Written by a listing command under -IncludeTotalCount; the engine has its own object for it.</summary>
/// <param name="Items">How many there are in all.</param>
/// <param name="Accuracy">0 for unknown to 1 for exact.</param>
internal sealed record TotalCount(ulong Items, double Accuracy);
