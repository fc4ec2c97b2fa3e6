using MainWp.Tests.Framework;
using MainWp.Tests.Pester;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("MainWp.Tests.LongestFirst", "MainWp.Tests")]

namespace MainWp.Tests;

/// <summary>Begins with the tests that mostly wait for programs they have started: what runs beside them takes as long as the rest does, and none is left for the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Longest = [nameof(PesterTests), nameof(EmulatorTests.TourTests), nameof(TimeZoneTests), nameof(FrameworkTests)];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => Array.FindIndex(Longest, name => collection.DisplayName.EndsWith('.' + name, StringComparison.Ordinal)) is var at and >= 0 ? at : Longest.Length);
}
