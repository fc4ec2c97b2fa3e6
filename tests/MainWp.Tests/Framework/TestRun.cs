using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace MainWp.Tests.Framework;

/// <summary>One run of xunit's own executor in this process, and what came of it as a file: a line of counts, then what failed.</summary>
internal sealed class TestRun : LongLivedMarshalByRefObject, IMessageSink
{
    private readonly ManualResetEvent _finished = new(false);
    private readonly List<ITestCase> _found = [];
    private readonly List<string> _failures = [];

    private int _passed;
    private int _skipped;

    /// <param name="tests">The assembly that has the tests.</param>
    /// <param name="resultFile">Where the result is left.</param>
    /// <param name="isWanted">Whether a test of that name, with namespace and class, is run.</param>
    public static int Of(Assembly tests, string resultFile, Func<string, bool> isWanted)
    {
        var run = new TestRun();
        var options = new TestOptions();
        using var framework = new XunitTestFramework(run);
        using var discoverer = framework.GetDiscoverer(Reflector.Wrap(tests));
        discoverer.Find(includeSourceInformation: false, run, options);
        run.Wait();
        using var executor = framework.GetExecutor(tests.GetName());
        executor.RunTests(run._found.Where(test => isWanted(test.DisplayName)), run, options);
        run.Wait();
        File.WriteAllLines(resultFile, [$"{run._passed} {run._failures.Count} {run._skipped}", .. run._failures]);
        return run._failures.Count > 0 ? 1 : 0;
    }

    public bool OnMessage(IMessageSinkMessage message)
    {
        lock (_found)
        {
            switch (message)
            {
                case ITestCaseDiscoveryMessage found:
                    _found.Add(found.TestCase);
                    break;
                case ITestPassed:
                    _passed++;
                    break;
                case ITestSkipped:
                    _skipped++;
                    break;
                case IErrorMessage error:
                    _failures.Add($"(outside of a test): {string.Join(" ---> ", error.Messages)}\n{error.StackTraces.FirstOrDefault()}");
                    break;
                case ITestFailed failed:
                    _failures.Add($"{failed.Test.DisplayName}: {string.Join(" ---> ", failed.Messages)}\n{failed.StackTraces.FirstOrDefault()}");
                    break;
                case IDiscoveryCompleteMessage or ITestAssemblyFinished:
                    _finished.Set();
                    break;
            }
        }
        return true;
    }

    private void Wait()
    {
        _finished.WaitOne();
        _finished.Reset();
    }
}
