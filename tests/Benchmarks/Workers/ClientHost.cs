using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using MainWp.Http;
using MainWp.Json;

namespace MainWp.Benchmarks.Workers;

/// <summary>The process without PowerShell: what HttpClient alone can do.</summary>
internal static class ClientHost
{
    public const string Verb = "client-worker";

    /// <summary>HttpClient with the module's own JSON context and types, page after page.</summary>
    public const string Objects = "objects";

    /// <summary>The bytes of the same pages, and nothing done with them.</summary>
    public const string Bytes = "bytes";

    private const int Buffer = 1 << 20;

    public static async Task<int> RunAsync()
    {
        using var http = new HttpClient();
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var (contender, address, token) = line.Split(' ') switch { var words => (words[0], new Uri(words[1]), words[2]) };
            GC.Collect();
            GC.WaitForPendingFinalizers();
            var processor = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            var value = await ReadAllAsync(http, address, token, contender == Bytes ? CountBytesAsync : CountRowsAsync);
            var measure = new Measure(watch.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds, value.ToString());
            Console.Out.WriteLine(JsonSerializer.Serialize(measure, JsonSerializerOptions.Web));
        }
        return 0;
    }

    private static async Task<long> ReadAllAsync(HttpClient http, Uri address, string token, Func<HttpResponseMessage, Task<(long Count, bool HasRows)>> read)
    {
        var all = 0L;
        for (var page = 1; ; page++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, $"wp-json/mainwp/v2/sites?page={page}&per_page={SamplePages.RowsPerPage}"));
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            var (count, hasRows) = await read(response);
            if (!hasRows)
                return all;
            all += count;
        }
    }

    private static async Task<(long Count, bool HasRows)> CountRowsAsync(HttpResponseMessage response)
    {
        using var answer = (await Answer.ReadAsync(response, int.MaxValue, default))!;
        var rows = 0;
        AnswerReader.ReadRows(answer.Json, "data", MainWpJson.Default.Site, (_, _) => ++rows > 0);
        return (rows, rows > 0);
    }

    private static async Task<(long Count, bool HasRows)> CountBytesAsync(HttpResponseMessage response)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Buffer);
        using var stream = await response.Content.ReadAsStreamAsync();
        var bytes = 0L;
        int read;
        while ((read = await stream.ReadAsync(buffer)) > 0)
            bytes += read;
        ArrayPool<byte>.Shared.Return(buffer);
        return (bytes, bytes > SamplePages.RowsPerPage);
    }
}
