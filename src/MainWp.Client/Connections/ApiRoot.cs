using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using MainWp.Http;

namespace MainWp;

/// <summary>Finds the REST API as WordPress intends: by the Link header that every page of it has. Asks without a credential.</summary>
internal static class ApiRoot
{
    private const int MostHops = 5;

    private static readonly Regex Link = new("<(?<root>[^<>]+)>\\s*;[^,<]*rel=\"?https://api\\.w\\.org/\"?", RegexOptions.CultureInvariant);

    /// <summary>The path of the REST API, with a slash at its end; null where the page names none at this host, or only the form ?rest_route=.</summary>
    public static async Task<string?> FindAsync(Connection connection, CancellationToken stop)
    {
        var page = connection.Address;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(connection.Timeout);
        try
        {
            for (var hop = 0; hop < MostHops; hop++)
            {
                using var message = new HttpRequestMessage(HttpMethod.Get, page);
                connection.Introduce(message);
                message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
                using var response = await connection.NewClient().SendAsync(message, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
                if (RootIn(response, page) is { } root)
                    return root;
                if ((int)response.StatusCode is not (>= 300 and < 400) || response.Headers.Location is not { } location || !Uri.TryCreate(page, location, out var next) || !IsSameHost(page, next))
                    return null;
                page = next;
            }
        }
        catch (Exception e) when (!stop.IsCancellationRequested && e is HttpRequestException or IOException or OperationCanceledException)
        {
        }
        return null;
    }

    private static string? RootIn(HttpResponseMessage response, Uri page)
    {
        if (!response.Headers.TryGetValues("Link", out var links))
            return null;
        foreach (var link in links)
        {
            if (Link.Match(link) is { Success: true } match && Uri.TryCreate(page, match.Groups["root"].Value, out var root) && root.Query.Length == 0 && IsSameHost(page, root))
                return root.AbsolutePath.TrimEnd('/') + "/";
        }
        return null;
    }

    private static bool IsSameHost(Uri one, Uri other) => one.IdnHost == other.IdnHost && (one.Scheme == other.Scheme || other.Scheme == Uri.UriSchemeHttps);
}
