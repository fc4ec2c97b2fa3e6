using BenchmarkDotNet.Attributes;
using MainWp.Json;

namespace MainWp.Benchmarks;

/// <summary>What BenchmarkDotNet runs.</summary>
public class PageReading
{
    private byte[] _full = [];
    private byte[] _lean = [];

    [GlobalSetup]
    public void MakePages()
    {
        _full = SamplePages.Page("", 1, SamplePages.RowsPerPage);
        _lean = SamplePages.Page(Site.Fields, 1, SamplePages.RowsPerPage);
    }

    [Benchmark(Description = "full rows (8 KB)")]
    public int Full() => Count(_full);

    [Benchmark(Description = "lean rows (all but the long lists)")]
    public int Lean() => Count(_lean);

    private static int Count(byte[] page)
    {
        var rows = 0;
        AnswerReader.ReadRows(page, "data", MainWpJson.Default.Site, (_, _) => ++rows > 0);
        return rows;
    }
}
