using System.Buffers;
using System.Net;
using System.Text.RegularExpressions;
using MainWp.Http;

namespace MainWp;

/// <summary>
/// Asks front pages as a visitor does: without a credential, cookie or header of the session. At most two requests run at once on one host,
/// because sites share servers.
/// </summary>
internal sealed class PageProbe(Func<HttpClient> newClient, Clock clock, string userAgent)
{
    private const int MostRedirects = 5;
    private const int MostAtOneHost = 2;
    private const int LargestPage = 1024 * 1024;
    private const int FirstBuffer = 32 * 1024;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, SemaphoreSlim> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Looks at a front page once. The look contains any failure.</summary>
    public async Task<PageLook> LookAsync(Uri site, CancellationToken stop)
    {
        var host = HostOf(site);
        await host.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(stop);
            timeout.CancelAfter(Timeout);
            return await FollowAsync(site, timeout.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new PageLook { Url = Shown(site), Failure = Messages.PageTimedOut((int)Timeout.TotalSeconds) };
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            // The message of the exception may contain addresses and proxies, and would not help the user.
            return new PageLook { Url = Shown(site), Failure = Messages.PageUnreachable };
        }
        catch (RegexMatchTimeoutException)
        {
            return new PageLook { Url = Shown(site), Failure = Messages.PageUnsearchable };
        }
        finally
        {
            host.Release();
        }
    }

    private async Task<PageLook> FollowAsync(Uri site, CancellationToken stop)
    {
        var target = site;
        for (var redirects = 0; ; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, redirects == 0 ? Fresh(target) : target);
            request.Headers.TryAddWithoutValidation("User-Agent", userAgent);
            request.Headers.TryAddWithoutValidation("Accept", "text/html,*/*;q=0.8");
            request.Headers.TryAddWithoutValidation("Cache-Control", "no-cache");
            var sentAt = clock.Now();
            using var response = await newClient().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop).ConfigureAwait(false);
            var look = new PageLook { Status = (int)response.StatusCode, Url = Shown(target), FirstByteMs = (int)Math.Max(0, (clock.Now() - sentAt).TotalMilliseconds) };
            if (Next(response, target) is not { } next)
            {
                await ReadAsync(look, response, stop).ConfigureAwait(false);
                return look;
            }
            if (redirects == MostRedirects)
            {
                look.Failure = Messages.PageTurns(MostRedirects);
                return look;
            }
            // Another site is not asked: the redirect to it is all that matters.
            if (!IsSameSite(site, next))
            {
                look.Url = Shown(next);
                return look;
            }
            target = next;
        }
    }

    private static Uri? Next(HttpResponseMessage response, Uri target)
    {
        if (response.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or (HttpStatusCode)308) || response.Headers.Location is not { } location)
            return null;
        return Uri.TryCreate(target, location, out var next) && next.Scheme is "http" or "https" ? next : null;
    }

    private static async Task ReadAsync(PageLook look, HttpResponseMessage response, CancellationToken stop)
    {
        using var body = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        using var closing = BodyStop.Register(response, stop);
        var page = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        var length = 0;
        try
        {
            while (length < LargestPage && await body.ReadAsync(page, length, Math.Min(page.Length, LargestPage) - length, stop).ConfigureAwait(false) is > 0 and var read)
            {
                length += read;
                if (length == page.Length && length < LargestPage)
                    page = LentBuffer.Grown(page, length, length * 2);
            }
            PageText.Read(look, page, length);
        }
        catch (ObjectDisposedException)
        {
            stop.ThrowIfCancellationRequested();
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(page);
        }
    }

    // A cache of whole pages would return the page from before the update. A query that it does not know makes it ask WordPress.
    private static Uri Fresh(Uri address) => new UriBuilder(address) { Query = $"_={Guid.NewGuid():N}" }.Uri;

    private static bool IsSameSite(Uri site, Uri other) => SiteDirectory.BareAddressOf(site.Host) == SiteDirectory.BareAddressOf(other.Host);

    // A query may contain private data.
    private static Uri Shown(Uri address) => new(address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped));

    private SemaphoreSlim HostOf(Uri site)
    {
        lock (_hosts)
        {
            if (!_hosts.TryGetValue(site.Host, out var gate))
                _hosts[site.Host] = gate = new SemaphoreSlim(MostAtOneHost);
            return gate;
        }
    }
}
