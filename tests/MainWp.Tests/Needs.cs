using MainWp.Emulator.Tour;
using MainWp.Tests.SignIn;

namespace MainWp.Tests;

/// <summary>
/// What some tests need that a machine may lack. Every skip goes through here: <c>dotnet test</c> ends with each reason, once, with how many
/// tests it skipped and what would bring what they need.
/// </summary>
internal static class Needs
{
    /// <summary>The variable that tells a run which another one starts that the summary is not its own.</summary>
    public const string InnerRun = "MAINWP_TEST_INNER";

    private static readonly string Summary = Repository.PathOf("TestResults", Environment.GetEnvironmentVariable(InnerRun) is null ? "skipped.txt" : "skipped-inner.txt");

    private static readonly SortedDictionary<string, int> Skipped = new(StringComparer.Ordinal);

    /// <summary>Skips the test where there is no browser.</summary>
    public static void Browser() =>
        Of(Chromium.Program is not null, "no Chromium or Chrome was found on PATH. To run them: apt-get install chromium, or any Chromium or Chrome on PATH");

    /// <summary>Skips the test where it is not so.</summary>
    /// <param name="isThere">Whether what the test needs is there.</param>
    /// <param name="reason">What is missing, and "To run them:" with the command or package that brings it.</param>
    public static void Of(bool isThere, string reason)
    {
        if (!isThere)
            Count(1, reason);
        Skip.IfNot(isThere, reason);
    }

    /// <summary>Counts tests of another runner that were skipped.</summary>
    public static void Count(int tests, string reason)
    {
        lock (Skipped)
        {
            Skipped[reason] = Skipped.GetValueOrDefault(reason) + tests;
            Directory.CreateDirectory(Path.GetDirectoryName(Summary)!);
            File.WriteAllLines(Summary, Skipped.Select(line => $"Skipped {line.Value}: {line.Key}."));
        }
    }
}
