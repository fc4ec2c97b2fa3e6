using MainWp.Http;

namespace MainWp;

/// <content>What the server says to the key and to the application password.</content>
internal sealed partial class Diagnosis
{
    private Finding KeyForm() => (keyFault, connection.HasApiKey) switch
    {
        ({ } fault, _) => Finding.Failed(fault, Messages.CopyWholeToken),
        (null, true) => Finding.Passed("The token has the form <secret>==<key>."),
        _ => Finding.NotApplicable(Messages.NoApiKey),
    };

    private async Task<Finding> KeyAcceptedAsync(CancellationToken stop)
    {
        try
        {
            _mayRead = await _handshake.MayReadAsync(stop).ConfigureAwait(false);
            if (_mayRead && _index is null)
                await _handshake.LearnShapesAsync(stop).ConfigureAwait(false);
            return Finding.Passed(Messages.KeyAccepted);
        }
        catch (MainWpException e) when (e.Kind == ErrorKind.Unauthorized)
        {
            return Finding.Failed(e.Message, e.Code == ServerCodes.AuthenticationUndecided
                ? Messages.FixSecret
                : Messages.CreateOrEnableKey);
        }
        catch (MainWpException e) when (e.Kind == ErrorKind.NotFound)
        {
            return Finding.Failed(e.Message, Messages.NoApiRemedy);
        }
        catch (MainWpException e) when (e.Kind == ErrorKind.Unencrypted)
        {
            return Finding.Failed(e.Message, Messages.UseHttps);
        }
    }

    private Finding ReadScope() => _mayRead
        ? Finding.Passed(Messages.KeyReads)
        : Finding.Failed(Messages.KeyDoesNotRead, Messages.UseReadKey);

    private async Task<Finding> ScopeAsync(HttpMethod method, string what, CancellationToken stop, bool overrides = false)
    {
        var request = new Request(method, Detours.NoSuchRoute) { OverridesMethod = overrides };
        try
        {
            using var answer = await _transport.SendAsync(request, stop).ConfigureAwait(false);
            return Finding.Unknown(Messages.ScopeUnknown((int)answer.Status));
        }
        catch (MainWpException e) when (e is { Kind: ErrorKind.OutcomeUnknown, Status: null } && method == HttpMethod.Delete && !overrides)
        {
            return await ScopeAsync(method, what, stop, overrides: true).ConfigureAwait(false);
        }
        catch (MainWpException e) when (e.Code == ServerCodes.NoRoute)
        {
            Detours.Learn(request, connection, narration);
            return Finding.Passed(Messages.KeyMay(what));
        }
        catch (MainWpException e) when (e.IsFromFront)
        {
            _refusal = e;
            return Finding.Unknown(e.Message);
        }
        catch (MainWpException e) when (e.Kind == ErrorKind.ScopeMissing)
        {
            return Finding.Failed(Messages.KeyMayNot(what), Messages.UseWriteKey);
        }
    }

    private async Task<Finding> KeyAccountAsync(CancellationToken stop)
    {
        if (!connection.Facts.AnswersByAbilities)
            return Finding.NotApplicable(Messages.KeyAlone);
        try
        {
            using var answer = await _transport.SendAsync(Request.Get("sites", ("page", "1"), ("per_page", "1"), ("_fields", "id")), stop).ConfigureAwait(false);
            return Finding.Passed(Messages.OwnerManages);
        }
        catch (MainWpException e) when (e.Kind == ErrorKind.Forbidden)
        {
            return Finding.Failed(Messages.OwnerMayNotManage(e.Message), Messages.OwnerRemedy);
        }
    }

    private async Task<Finding> ApplicationPasswordAsync(CancellationToken stop)
    {
        if (passwordFault is not null)
            return Finding.Failed(passwordFault, Messages.UseCredential);
        if (!connection.HasApplicationPassword)
            return Finding.NotApplicable(Messages.NoPassword);
        try
        {
            _account = await _handshake.ProvePasswordAsync(stop).ConfigureAwait(false);
            return _account is not { } account ? Finding.Passed(Messages.PasswordAccepted) : Finding.Passed(Messages.PasswordAcceptedOf(account.Slug ?? account.Name, account.Id));
        }
        catch (MainWpException e) when (e.Kind is ErrorKind.Unauthorized or ErrorKind.Forbidden)
        {
            return Finding.Failed(e.Message, (e.Code, connection.Facts.ApplicationPasswordsAvailable) switch
            {
                (_, false) => Messages.TurnPasswordsOn,
                ("invalid_username" or "invalid_email", _) => Messages.UseAccountName,
                ("incorrect_password", _) => Messages.UseApplicationPassword,
                ("rest_not_logged_in", _) => Messages.PassHeader,
                _ => Messages.CreatePassword,
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
            return Finding.Passed(Messages.AccountRunsAbilities);
        }
        catch (MainWpException e) when (e is { Kind: ErrorKind.NotFound, Code: ServerCodes.NoAbility })
        {
            _transport.LearnShapes(byAbilities: false);
            return Finding.NotApplicable(Messages.NoMainWpAbilities);
        }
        catch (MainWpException e) when (e.Kind == ErrorKind.Forbidden)
        {
            return Finding.Failed(e.Message, Messages.UseAdministrator);
        }
    }

    private async Task<Finding> LegacyKeyAsync(CancellationToken stop)
    {
        if (legacyFault is not null)
            return Finding.Failed(legacyFault, Messages.UseLegacyCredential);
        if (!connection.HasLegacyKey)
            return Finding.NotApplicable(Messages.NoLegacyKey);
        if (_index is { HasVersion1: false })
            return Finding.Failed(Messages.NoVersion1(connection.Address), Messages.HowToVersion1);
        try
        {
            return await _handshake.LegacyKeyMayReadAsync(stop).ConfigureAwait(false)
                ? Finding.Passed(Messages.LegacyKeyAccepted)
                : Finding.Failed(Messages.LegacyKeyDoesNotRead, Messages.UseReadKey);
        }
        catch (MainWpException e) when (e.Kind is ErrorKind.Unauthorized or ErrorKind.Unencrypted)
        {
            return Finding.Failed(e.Message, Messages.FixLegacyKey);
        }
    }
}
