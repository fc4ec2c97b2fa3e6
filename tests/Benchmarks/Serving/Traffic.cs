namespace MainWp.Benchmarks.Serving;

/// <summary>What went over the wire: requests, and bytes of the bodies of the answers.</summary>
internal sealed record Traffic(long Requests, long Bytes);
