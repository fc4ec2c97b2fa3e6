using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Replaces one key. Until the new key is proved and handed over, the old one is not touched, and after a failure the new one is removed.</summary>
/// <param name="client">The session's client.</param>
/// <param name="pipeline">Where it speaks and hands over.</param>
/// <param name="removesOld">True removes the old key, false disables it.</param>
/// <param name="form">The form in which a token is handed over.</param>
internal sealed class ApiKeyReplacement(MainWpClient client, IPipelineWriter pipeline, bool removesOld, Func<string, object> form)
{
    /// <summary>The undoing goes on when the command is stopped, but only for a limited time.</summary>
    private static readonly TimeSpan UndoLimit = TimeSpan.FromSeconds(30);

    public async Task ReplaceAsync(ApiKey old, CancellationToken stop)
    {
        Check(old);
        if (!pipeline.ShouldProcess(Messages.Of(old.Subject.Name, client), removesOld ? "Replace API key, and remove the old one" : "Replace API key, and disable the old one"))
            return;
        Warn(old);
        await MakeAsync(old, stop);
        try
        {
            if (removesOld)
                await client.ApiKeys.RemoveAsync(old, stop);
            else
                await client.ApiKeys.ChangeAsync(old, new ApiKeyPatch { IsActive = false }, stop);
        }
        catch (MainWpException e)
        {
            throw Explained(e, Messages.OldKeyRemains(old.Subject.Name, (removesOld ? "removed" : "disabled"), (removesOld ? "Remove-MainWpApiKey" : "Set-MainWpApiKey -Disable")));
        }
    }

    private static void Check(ApiKey old)
    {
        var problem = old switch
        {
            { Versions: ApiKeyVersion.V1 } => "opens mainwp/v1 only, and credentials for that can only be made in the dashboard, under API Access",
            { Permission: ApiKeyPermission.Unknown } => $"has a permission ({string.Join(", ", old.PermissionTitles)}) that no key made by the API can have",
            { IsActive: false } => "is disabled, so nothing uses it; New-MainWpApiKey makes a new one",
            _ => null,
        };
        if (problem is not null)
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.KeyNotReplaced(old.Subject, old.Dashboard, problem)) { Resource = Resource.ApiKey };
    }

    private void Warn(ApiKey old)
    {
        if (old.LegacyId is not null)
            pipeline.WriteWarning(Messages.KeyOpensVersion1(old.Subject, old.Dashboard, (removesOld ? "removed" : "disabled")));
        if (old.IsCurrent)
            pipeline.WriteWarning(Messages.OwnKeyIsReplaced(old.Subject, old.Dashboard));
    }

    private async Task MakeAsync(ApiKey old, CancellationToken stop)
    {
        var before = new HashSet<string>((await client.ApiKeys.ListAsync(stop)).Select(key => key.Id));
        CreatedApiKey? made = null;
        try
        {
            made = await client.ApiKeys.CreateAsync(old.Permission, old.Description, active: true, stop);
            if (made.NotListed is { } problem)
                throw problem;
            await client.ApiKeys.ProveAsync(made.Token, old.Permission, stop);
            if (made.Key.UserId != old.UserId)
                pipeline.WriteWarning(Messages.KeyOfAnotherUser(made.Key.UserId, old.Dashboard, old.UserId));
            pipeline.Write(new NewApiKey(made.Key, form(made.Token)));
        }
        catch (MainWpException e)
        {
            throw Explained(e, Messages.OldKeyWorks(old.Subject.Name, await UndoAsync(old, before, made)));
        }
        catch
        {
            await UndoAsync(old, before, made);
            throw;
        }
    }

    // If the request for a new key got no answer, the new key is the one that was not in the list before.
    private async Task<string> UndoAsync(ApiKey old, HashSet<string> before, CreatedApiKey? made)
    {
        using var limit = new CancellationTokenSource(UndoLimit);
        try
        {
            var left = (await client.ApiKeys.ListAsync(limit.Token)).Where(key => !before.Contains(key.Id) && IsMade(key, old, made)).ToList();
            if (left.Count > 1)
                return Messages.UnusedKeyUnknown(string.Join(", ", left.Select(key => key.Id)));
            if (left.Count == 1)
                await client.ApiKeys.RemoveAsync(left[0], limit.Token);
            return Messages.NoKeyLeft;
        }
        catch (Exception e) when (e is MainWpException or OperationCanceledException)
        {
            return Messages.UnusedKeyMayRemain(old.Description, (made is null ? "" : $" that ends in {made.Key.TruncatedKey}"), e.Message);
        }
    }

    private static bool IsMade(ApiKey key, ApiKey old, CreatedApiKey? made) => made is not null
        ? key.TruncatedKey == made.Key.TruncatedKey
        : key.Description == old.Description && key.Permission == old.Permission && key.LastAccess is null && key.Versions == ApiKeyVersion.V2;

    private static MainWpException Explained(MainWpException e, string outcome) =>
        new(e.Kind, $"{e.Message} {outcome}", e) { Resource = e.Resource, Status = e.Status, Code = e.Code, Endpoint = e.Endpoint, ServerMessage = e.ServerMessage, RetryAfter = e.RetryAfter };
}
