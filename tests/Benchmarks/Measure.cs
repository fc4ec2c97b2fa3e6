namespace MainWp.Benchmarks;

/// <summary>One run of one contender.</summary>
/// <param name="Milliseconds">By the clock.</param>
/// <param name="Processor">Milliseconds of processor time of the contender's own process, all cores.</param>
/// <param name="Value">What it gave: usually how many objects.</param>
/// <param name="Error">Why it failed; null where it did not.</param>
internal sealed record Measure(double Milliseconds, double Processor, string? Value = null, string? Error = null);
