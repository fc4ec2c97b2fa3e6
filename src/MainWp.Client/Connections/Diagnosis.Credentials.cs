using MainWp.Http;

namespace MainWp;

/// <content>What the server says to the key and to the application password.</content>
internal sealed partial class Diagnosis
{
    private Finding KeyForm() => (keyFault, connection.HasApiKey) switch
    {
        ({ } fault, _) => Finding.Failed(fault, "Copy the token whole: 40 hex digits, ==, 40 hex digits. It is shown once, when the key is made; make a new key if it is lost."),
        (null, true) => Finding.Passed("The token has the form <secret>==<key>."),
        _ => Finding.NotApplicable("No API key was given."),
    };

    private async Task<Finding> KeyAcceptedAsync(CancellationToken stop)
    {
        try
        {
            _mayRead = await _handshake.MayReadAsync(stop).ConfigureAwait(false);
            if (_mayRead && _index is null)
                await _handshake.LearnShapesAsync(stop).ConfigureAwait(false);
            return Finding.Passed("The server accepts the key.");
        }
        catch (MainWpException e) when (e.Kind == ErrorKind.Unauthorized)
        {
            return Finding.Failed(e.Message, e.Code == ServerCodes.AuthenticationUndecided
                ? "The secret is wrong, or the web server does not hand the Authorization header to PHP (Apache with CGI needs CGIPassAuth On). Copy the token again, or make a new key."
                : "Make a key in the dashboard under API Access, or activate this one there.");
        }
        catch (MainWpException e) when (e.Kind == ErrorKind.NotFound)
        {
            return Finding.Failed(e.Message, Messages.NoApiRemedy);
        }
        catch (MainWpException e) when (e.Kind == ErrorKind.Unencrypted)
        {
            return Finding.Failed(e.Message, "Give the dashboard's address with https; behind a proxy that ends TLS, WordPress must know that it is reached by https.");
        }
    }

    private Finding ReadScope() => _mayRead
        ? Finding.Passed("The key may read.")
        : Finding.Failed("The key is good and may not read.", "Use a key with the permission Read.");

    private async Task<Finding> ScopeAsync(HttpMethod method, string what, CancellationToken stop, bool overrides = false)
    {
        var request = new Request(method, Detours.NoSuchRoute) { OverridesMethod = overrides };
        try
        {
            using var answer = await _transport.SendAsync(request, stop).ConfigureAwait(false);
            return Finding.Unknown($"A route that does not exist answered HTTP {(int)answer.Status}: the scope cannot be told without changing something.");
        }
        catch (MainWpException e) when (e is { Kind: ErrorKind.OutcomeUnknown, Status: null } && method == HttpMethod.Delete && !overrides)
        {
            return await ScopeAsync(method, what, stop, overrides: true).ConfigureAwait(false);
        }
        catch (MainWpException e) when (e.Code == ServerCodes.NoRoute)
        {
            Detours.Learn(request, connection, narration);
            return Finding.Passed($"The key may {what}.");
        }
        catch (MainWpException e) when (e.IsFromFront)
        {
            _refusal = e;
            return Finding.Unknown(e.Message);
        }
        catch (MainWpException e) when (e.Kind == ErrorKind.ScopeMissing)
        {
            return Finding.Failed($"The key is good and may not {what}.", "Use a key with the permission Write, which includes deleting, if you mean to change things.");
        }
    }

    private async Task<Finding> KeyAccountAsync(CancellationToken stop)
    {
        if (!connection.Facts.AnswersByAbilities)
            return Finding.NotApplicable(Messages.KeyAlone);
        try
        {
            using var answer = await _transport.SendAsync(Request.Get("sites", ("page", "1"), ("per_page", "1"), ("_fields", "id")), stop).ConfigureAwait(false);
            return Finding.Passed("The account that made the key may manage the dashboard.");
        }
        catch (MainWpException e) when (e.Kind == ErrorKind.Forbidden)
        {
            return Finding.Failed(Messages.OwnerMayNotManage(e.Message), Messages.OwnerRemedy);
        }
    }

    private async Task<Finding> ApplicationPasswordAsync(CancellationToken stop)
    {
        if (passwordFault is not null)
            return Finding.Failed(passwordFault, "Give -Credential with the name of the WordPress account and an application password.");
        if (!connection.HasApplicationPassword)
            return Finding.NotApplicable("No application password was given.");
        try
        {
            _account = await _handshake.ProvePasswordAsync(stop).ConfigureAwait(false);
            return _account is not { } account ? Finding.Passed("The server accepts the application password.") : Finding.Passed($"The server accepts the application password of {account.Slug ?? account.Name} (account {account.Id}).");
        }
        catch (MainWpException e) when (e.Kind is ErrorKind.Unauthorized or ErrorKind.Forbidden)
        {
            return Finding.Failed(e.Message, (e.Code, connection.Facts.ApplicationPasswordsAvailable) switch
            {
                (_, false) => "WordPress has application passwords switched off: it wants https, and a security plugin may forbid them.",
                ("invalid_username" or "invalid_email", _) => "Give the name of the WordPress account, not the name under which the application password was made.",
                ("incorrect_password", _) => "Give an application password (Users > Profile > Application Passwords), not the account's own; make a new one if it is lost.",
                ("rest_not_logged_in", _) => "The web server does not hand the Authorization header to PHP: Apache with CGI needs CGIPassAuth On, or SetEnvIf Authorization \"(.*)\" HTTP_AUTHORIZATION=$1.",
                _ => "Make a new application password under Users > Profile.",
            });
        }
    }

    private async Task<Finding> PasswordAccountAsync(CancellationToken stop)
    {
        if (!connection.Facts.AnswersByAbilities)
            return Finding.NotApplicable(Messages.NoMainWpAbilities);
        try
        {
            using var answer = await _transport.SendAsync(Request.ReadAbility("mainwp/count-sites-v1"), stop).ConfigureAwait(false);
            return Finding.Passed("The account of the application password may run MainWP's abilities.");
        }
        catch (MainWpException e) when (e is { Kind: ErrorKind.NotFound, Code: ServerCodes.NoAbility })
        {
            _transport.LearnShapes(byAbilities: false);
            return Finding.NotApplicable(Messages.NoMainWpAbilities);
        }
        catch (MainWpException e) when (e.Kind == ErrorKind.Forbidden)
        {
            return Finding.Failed(e.Message, "Use an application password of an administrator of the dashboard.");
        }
    }

    private async Task<Finding> LegacyKeyAsync(CancellationToken stop)
    {
        if (legacyFault is not null)
            return Finding.Failed(legacyFault, "Give -LegacyCredential with the consumer key (ck_...) as user name and the consumer secret (cs_...) as password.");
        if (!connection.HasLegacyKey)
            return Finding.NotApplicable("No legacy key was given.");
        if (_index is { HasVersion1: false })
            return Finding.Failed($"{connection.Address} has no mainwp/v1.", "It is there once a key with compatibility for v1 exists; better, use an API key of mainwp/v2.");
        try
        {
            return await _handshake.LegacyKeyMayReadAsync(stop).ConfigureAwait(false)
                ? Finding.Passed("The server accepts the legacy key for mainwp/v1.")
                : Finding.Failed("The legacy key is good and may not read.", "Use a key with the permission Read.");
        }
        catch (MainWpException e) when (e.Kind is ErrorKind.Unauthorized or ErrorKind.Unencrypted)
        {
            return Finding.Failed(e.Message, "Copy consumer key and secret again, or make a key with compatibility for v1 under API Access. Where a proxy drops the X-Api-Key header, -LegacyAuthentication Body helps.");
        }
    }
}
