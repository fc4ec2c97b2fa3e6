using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using MainWp.Benchmarks.Serving;

namespace MainWp.Benchmarks.Workers;

/// <summary>Sends the same requests again, as many at once, and looks at no answer: what the server and the sites take, and HttpClient.</summary>
internal static class Replay
{
    public static async Task<Measure> RunAsync(ServerAddress at, IReadOnlyList<Stage> stages)
    {
        using var http = new HttpClient();
        var processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        foreach (var stage in stages)
            await Parallel.ForEachAsync(stage.Requests, new ParallelOptions { MaxDegreeOfParallelism = stage.MostAtOnce }, async (request, stop) => await SendAsync(http, at, request, stop));
        return new Measure(watch.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds);
    }

    private static async Task SendAsync(HttpClient http, ServerAddress at, SentRequest sent, CancellationToken stop)
    {
        var home = sent.Host is null ? at.Address : new UriBuilder(at.Address) { Host = sent.Host }.Uri;
        using var request = new HttpRequestMessage(new HttpMethod(sent.Method), new Uri(home, sent.PathAndQuery));
        if (sent.Host is null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", at.Token);
        if (sent.ContentType is { } type)
            request.Content = new StringContent(sent.Body, Encoding.UTF8, MediaTypeHeaderValue.Parse(type));
        try
        {
            using var response = await http.SendAsync(request, stop);
            await response.Content.CopyToAsync(Stream.Null, stop);
        }
        catch (HttpRequestException)
        {
            // A site that is out of reach ends the connection.
        }
    }
}
