using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace MainWp.Benchmarks;

/// <summary>Reading answers in the client library, by BenchmarkDotNet: no network and no PowerShell.</summary>
internal sealed class ClientBenchmark : IBenchmark
{
    public string Name => "client";

    public string Title => "Reading one page in the client";

    public Task RunAsync(Section section, CancellationToken stop)
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(BenchmarkDotNet.Jobs.Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddLogger(NullLogger.Instance)
            .WithOptions(ConfigOptions.DisableLogFile);
        var summary = BenchmarkRunner.Run<PageReading>(config);
        section.Paragraph("One page of 100 rows, from bytes in memory to objects.");
        section.Table(["rows", "time", "a row", "allocated", "a row"], summary.Reports.Select(Row));
        return Task.CompletedTask;
    }

    private static string[] Row(BenchmarkReport report)
    {
        var microseconds = report.ResultStatistics!.Median / 1000;
        var bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
        return [
            report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''),
            Section.Text($"{microseconds:0} us"), Section.Text($"{microseconds / SamplePages.RowsPerPage:0.0} us"),
            Section.Text($"{bytes / 1024.0:0} KB"), Section.Text($"{bytes / SamplePages.RowsPerPage:0} B")];
    }
}
