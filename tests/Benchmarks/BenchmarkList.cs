namespace MainWp.Benchmarks;

/// <summary>All benchmarks, in the order of the document.</summary>
internal static class BenchmarkList
{
    public static IReadOnlyList<IBenchmark> All { get; } =
    [
        new PagingBenchmark(),
        new LatencyBenchmark(),
        new MemoryBenchmark(),
        new LeanBenchmark(),
        new FanOutBenchmark(),
        new BridgeBenchmark(),
        new FleetBenchmark(),
        new InventoryBenchmark(),
        new VulnerabilityBenchmark(),
        new RolloutBenchmark(),
        new ClientBenchmark(),
        new RedactionBenchmark(),
        new ImportBenchmark(),
        new EarlierBenchmark(),
    ];
}
