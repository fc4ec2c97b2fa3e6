namespace MainWp.Benchmarks.Serving;

/// <summary>What went over the wire: requests, and bytes of the bodies of the answers.</summary>
/// <param name="Requests">Requests to the dashboard.</param>
/// <param name="Bytes">Bytes of its answers.</param>
/// <param name="Visits">Requests to front pages of child sites.</param>
/// <param name="MostVisits">The most of them that were under way at once.</param>
/// <param name="MostVisitsOfHost">The most on one host.</param>
internal sealed record Traffic(long Requests, long Bytes, long Visits = 0, int MostVisits = 0, int MostVisitsOfHost = 0);
