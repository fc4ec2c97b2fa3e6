using System.Net;
using System.Net.Http.Headers;
using MainWp.Http;

namespace MainWp;

/// <summary>Downloads the feed from its publisher: one request, only to that host, with its own key and nothing from a session.</summary>
/// <param name="open">Opens a client factory over a primary handler.</param>
/// <param name="clock">The time, for when to come back.</param>
internal sealed class FeedDownload(Func<Func<HttpMessageHandler>, (Func<HttpClient>, IDisposable)> open, Clock clock)
{
    private const int Piece = 128 * 1024;

    private static readonly TimeSpan ToFirstByte = TimeSpan.FromSeconds(100);
    private static readonly TimeSpan BetweenBytes = TimeSpan.FromSeconds(60);

    /// <summary>The production feed of Wordfence Intelligence.</summary>
    public static Uri Address { get; } = new("https://www.wordfence.com/api/intelligence/v3/vulnerabilities/production");

    /// <summary>Writes the feed into a file as it comes, packed or not.</summary>
    /// <param name="key">The API key.</param>
    /// <param name="file">The file.</param>
    /// <param name="progress">Gets the number of bytes so far, and the total if known.</param>
    /// <param name="stop">Ends the download.</param>
    /// <exception cref="MainWpException">Unauthorized, Throttled, ServerFailed, Unreachable or TimedOut. No message contains the key.</exception>
    /// <exception cref="IOException">The file could not be written.</exception>
    public async Task WriteToAsync(string key, Stream file, IProgress<(long Read, long? Total)>? progress, CancellationToken stop)
    {
        var redactor = new Redactor([key]);
        var (newClient, lifetime) = open(new ConnectionOptions(Address).CreateHandler);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using (lifetime)
        {
            using var client = newClient();
            using var request = new HttpRequestMessage(HttpMethod.Get, Address);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
            request.Headers.Accept.ParseAdd("application/json");
            request.Headers.TryAddWithoutValidation("Accept-Encoding", WholeBody.Packing);
            using var response = await AskAsync(() => client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token), ToFirstByte).ConfigureAwait(false);
            if (Refusal(response) is { } refusal)
                throw refusal;
            var length = response.Content.Headers.ContentLength;
            using var body = new WholeBody(await AskAsync(response.Content.ReadAsStreamAsync, BetweenBytes).ConfigureAwait(false), length);
            using var abort = BodyStop.Register(response, limit.Token);
            var buffer = new byte[Piece];
            var read = 0L;
            while (await AskAsync(() => body.ReadAsync(buffer, 0, buffer.Length, limit.Token), BetweenBytes).ConfigureAwait(false) is > 0 and var count)
            {
                await file.WriteAsync(buffer, 0, count, stop).ConfigureAwait(false);
                progress?.Report((read += count, length));
            }
        }

        // Only failures of the publisher are reported as such. A full disk is another matter.
        async Task<T> AskAsync<T>(Func<Task<T>> ask, TimeSpan patience)
        {
            limit.CancelAfter(patience);
            try
            {
                var answer = await ask().ConfigureAwait(false);
                limit.CancelAfter(Timeout.InfiniteTimeSpan);
                return answer;
            }
            catch (Exception e) when (!stop.IsCancellationRequested && e is HttpRequestException or IOException or OperationCanceledException or ObjectDisposedException)
            {
                var isLate = limit.IsCancellationRequested;
                throw new MainWpException(isLate ? ErrorKind.TimedOut : ErrorKind.Unreachable, Messages.FeedNotGiven(Address, isLate ? "it did not answer in time" : redactor.Text(e.GetBaseException().Message)));
            }
        }
    }

    private MainWpException? Refusal(HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        return response.StatusCode switch
        {
            HttpStatusCode.OK => null,
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new MainWpException(ErrorKind.Unauthorized, Messages.FeedKeyRefused(Address, status)) { Status = status },
            (HttpStatusCode)429 => new MainWpException(ErrorKind.Throttled, Messages.FeedThrottled(Address, Again(response.Headers.RetryAfter))) { Status = status },
            _ => new MainWpException(status is >= 300 and < 400 ? ErrorKind.Redirected : ErrorKind.ServerFailed, Messages.FeedNotGiven(Address, $"it answered HTTP {status}")) { Status = status },
        };
    }

    private DateTime? Again(RetryConditionHeaderValue? after) =>
        (after?.Date ?? (after?.Delta is { } delta ? clock.Now() + delta : (DateTimeOffset?)null))?.LocalDateTime;
}
