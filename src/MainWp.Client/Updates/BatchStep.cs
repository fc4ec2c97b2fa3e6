namespace MainWp;

/// <summary>One request of a batch update.</summary>
/// <param name="Kind">Which route it takes.</param>
/// <param name="Sites">The sites it touches; for AllSites those with something pending.</param>
/// <param name="Updates">What it is to install.</param>
/// <param name="Types">The types it names to the server; empty for all.</param>
/// <param name="Slugs">The items it names to the server; empty for all of these types.</param>
internal sealed record BatchStep(BatchStepKind Kind, IReadOnlyList<int> Sites, IReadOnlyList<Update> Updates, IReadOnlyList<UpdateType> Types, IReadOnlyList<string> Slugs);
