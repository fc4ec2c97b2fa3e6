namespace MainWp.Tests.Faults;

/// <summary>Tests that count what the whole process holds: nothing else runs beside them.</summary>
[CollectionDefinition(nameof(MeasuringTests), DisableParallelization = true)]
public sealed class MeasuringTests;
