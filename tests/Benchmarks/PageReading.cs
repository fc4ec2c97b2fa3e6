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
        _full = SamplePages.Full(1, SamplePages.RowsPerPage);
        _lean = SamplePages.Lean(1, SamplePages.RowsPerPage);
    }

    [Benchmark(Description = "full rows (8 KB)")]
    public int Full() => Count(_full);

    [Benchmark(Description = "lean rows (id, name, url, status)")]
    public int Lean() => Count(_lean);

    private static int Count(byte[] page)
    {
        var rows = 0;
        AnswerReader.ReadRows(page, "data", MainWpJson.Default.Site, (_, _) => ++rows > 0);
        return rows;
    }
}
