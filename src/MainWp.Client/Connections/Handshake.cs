using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>What connecting asks the server: the REST index, and one cheap request per credential.</summary>
internal sealed class Handshake(Connection connection, Narration narration)
{
    private Transport Transport => new(connection, narration);

    /// <summary>The index of the REST API, without a credential.</summary>
    /// <exception cref="MainWpException">NotWordPress where there is no REST API, or none of MainWP.</exception>
    public async Task<RestIndex> ReadIndexAsync(CancellationToken stop)
    {
        var (index, _) = await Transport.ObjectAsync(RestIndex.Request(), null, MainWpJson.Default.RestIndex, stop).ConfigureAwait(false);
        if (index is null || index.Namespaces.Count == 0)
            throw new MainWpException(ErrorKind.NotWordPress, $"{connection.Address} answers, but not as a WordPress REST API. Check the address.");
        return index.IsMainWp || (connection.HasLegacyKey && index.HasVersion1) ? index : throw new MainWpException(
            ErrorKind.NotWordPress, $"{connection.Address} is a WordPress site without the MainWP REST API. Give the address of the dashboard, where the MainWP Dashboard plugin (5.2 or later) is active.");
    }

    /// <summary>Proves the API key by one read; false where the key is good and may not read.</summary>
    public async Task<bool> MayReadAsync(CancellationToken stop)
    {
        try
        {
            using var answer = await Transport.SendAsync(Request.Get("sites/count"), stop).ConfigureAwait(false);
            return true;
        }
        catch (MainWpException e) when (e.Kind == ErrorKind.ScopeMissing)
        {
            return false;
        }
    }

    /// <summary>Proves the legacy key by one read; false where the key is good and may not read.</summary>
    public async Task<bool> LegacyKeyMayReadAsync(CancellationToken stop)
    {
        try
        {
            using var answer = await Transport.SendAsync(Request.Version1(HttpMethod.Get, "sites/all-sites-count"), stop).ConfigureAwait(false);
            return true;
        }
        catch (MainWpException e) when (e.Kind == ErrorKind.ScopeMissing)
        {
            return false;
        }
    }

    /// <summary>Proves the application password by reading its account.</summary>
    public async Task<Account> ReadAccountAsync(CancellationToken stop)
    {
        var request = new Request(HttpMethod.Get, "wp/v2/users/me") { Door = Door.ApplicationPassword, Query = [("_fields", "id,name,slug")] };
        var (account, _) = await Transport.ObjectAsync(request, null, MainWpJson.Default.Account, stop).ConfigureAwait(false);
        return account ?? throw new MainWpException(ErrorKind.Unreadable, $"{request.Endpoint} on {connection.Address} names no account.");
    }
}
