using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.Faults;

/// <summary>One kind of fault: its word, whether the work is done, and what is answered.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Word">The word on the command line.</param>
/// <param name="DoesWork">Whether the service does the work without being told so, because its answer is needed.</param>
/// <param name="Summary">What it is, for the documentation.</param>
/// <param name="Answer">What is sent instead of the service's reply.</param>
internal sealed record FaultRow(FaultKind Kind, string Word, bool DoesWork, string Summary, Func<Fault, Reply, FaultPages, Reply> Answer);
