using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <content>One cheap request per credential, whose answer needs the credential.</content>
internal sealed partial class Handshake
{
    /// <summary>Proves the API key with one read; false if the key is valid but may not read.</summary>
    public async Task<bool> MayReadAsync(CancellationToken stop)
    {
        try
        {
            await Transport.ObjectAsync(Request.Get("sites/count") with { IsFresh = true }, null, MainWpJson.Default.Count, stop).ConfigureAwait(false);
            return true;
        }
        catch (MainWpException e) when (e.Kind == ErrorKind.ScopeMissing)
        {
            return false;
        }
    }

    /// <summary>Proves the legacy key with one read; false if the key is valid but may not read.</summary>
    public async Task<bool> LegacyKeyMayReadAsync(CancellationToken stop)
    {
        try
        {
            await Transport.ValueAsync(Request.Version1(HttpMethod.Get, "sites/all-sites-count") with { IsFresh = true }, stop).ConfigureAwait(false);
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
        var request = new Request(HttpMethod.Get, "wp/v2/users/me") { RequiredCredential = RequiredCredential.ApplicationPassword, IsFresh = true, Query = [("_fields", "id,name,slug")] };
        var (account, _) = await Transport.ObjectAsync(request, null, MainWpJson.Default.Account, stop).ConfigureAwait(false);
        return account is { Id: > 0 } ? account : throw Failure.Unreadable(request, connection, new FormatException("it names no account"));
    }

    /// <summary>
    /// Proves the application password with its account, or, if hardening hides the users, with the list of abilities, which needs a
    /// credential.
    /// </summary>
    /// <returns>The account; null where it is not known.</returns>
    public async Task<Account?> ProvePasswordAsync(CancellationToken stop)
    {
        try
        {
            return await ReadAccountAsync(stop).ConfigureAwait(false);
        }
        catch (MainWpException e) when (e.Kind is ErrorKind.NotFound or ErrorKind.Forbidden or ErrorKind.NotWordPress or ErrorKind.Rejected || (e.Kind == ErrorKind.Unauthorized && !ServerCodes.NamesPassword(e.Code)))
        {
            if (!await AnswersAsync(RequiredCredential.ApplicationPassword, stop).ConfigureAwait(false) || await AnswersAsync(RequiredCredential.Open, stop).ConfigureAwait(false))
                throw;
            connection.Server.Learn(facts => facts with { HasAbilities = true }, "", TransportLog.Silent);
            narration.Verbose(Messages.NoUsers(connection.Address));
            return null;
        }
    }

    private async Task<bool> AnswersAsync(RequiredCredential credential, CancellationToken stop)
    {
        try
        {
            var request = new Request(HttpMethod.Get, "wp-abilities/v1/abilities") { RequiredCredential = credential, IsFresh = true, Query = [("per_page", "1")] };
            return (await Transport.RowsAsync(request, "data", MainWpJson.Default.Ability, stop).ConfigureAwait(false)).Items.Count > 0;
        }
        catch (MainWpException)
        {
            return false;
        }
    }
}
