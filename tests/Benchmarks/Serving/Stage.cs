namespace MainWp.Benchmarks.Serving;

/// <summary>Requests that were under way side by side.</summary>
/// <param name="MostAtOnce">The most at once.</param>
/// <param name="Requests">The requests, those to the dashboard before those to sites.</param>
internal sealed record Stage(int MostAtOnce, IReadOnlyList<SentRequest> Requests);
