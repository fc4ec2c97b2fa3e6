using MainWp.Json;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.SavedConnections;

/// <summary>Those to the Wp Admin API.</summary>
internal sealed partial class ConnectionStore
{
    /// <summary>Those to the Wp Admin API.</summary>
    public SavedConnectionStore<SavedWpAdminConnection, WpAdminSecrets> WpAdmin { get; } = new(file, vault, "WpAdmin", list => list.WpAdmin, MainWpJson.Default.WpAdminSecrets);

    /// <summary>Saves what a session with the Wp Admin API was connected with; from then on its refresh token is updated with the session's.</summary>
    public async Task<SavedWpAdminConnection> SaveAsync(string name, WpAdminSession session, string? vaultName, bool withSecrets, CancellationToken stop)
    {
        var saved = session.Request!.ToSaved(name, session.Service);
        var secrets = withSecrets ? session.Request.ToSecrets(session.Tokens?.RefreshToken) : null;
        (saved.HasApiKey, saved.HasClientSecret, saved.HasRefreshToken) = (secrets?.ApiKey is not null, secrets?.ClientSecret is not null, secrets?.RefreshToken is not null);
        if (secrets?.ApiKey is { } key)
            saved.KeySavedAt = SinceWhen(name, key) ?? session.Connection.Clock.Now().LocalDateTime;
        await WpAdmin.SaveAsync(saved, secrets, vaultName, stop);
        if (secrets?.RefreshToken is { } token)
            session.Keep(new KeptToken(saved.Name, token));
        return saved;
    }

    /// <summary>Fills in what was not given from a saved connection to the Wp Admin API.</summary>
    /// <param name="request">What is filled in.</param>
    /// <param name="name">The connection's name.</param>
    /// <param name="given">The names of the parameters that were given.</param>
    /// <exception cref="MainWpException">NotFound, FileUnusable, VaultRequired or VaultFailed.</exception>
    public void Fill(WpAdminConnectionRequest request, string name, ICollection<string> given)
    {
        var saved = WpAdmin.Get(name);
        var needsSecrets = saved.HasSecretOption || (saved.HasApiKey && request.ApiKey is null) || saved.HasRefreshToken || (saved.HasClientSecret && request.ClientSecret is null);
        request.ApplySaved(saved, given);
        if (needsSecrets && saved.Vault is not null)
            request.ApplySecrets(WpAdmin.ReadSecrets(saved), given);
    }

    /// <summary>Replaces the token in the vault with the next one, unless the vault has another one by now.</summary>
    /// <exception cref="MainWpException">FileUnusable, VaultRequired or VaultFailed.</exception>
    public void ReplaceToken(string name, string before, string fresh)
    {
        if (WpAdmin.Find(name) is not { HasRefreshToken: true, Vault: not null } saved || WpAdmin.ReadSecrets(saved) is not { } secrets || secrets.RefreshToken != before)
            return;
        secrets.RefreshToken = fresh;
        WpAdmin.Write(saved, secrets);
    }

    /// <summary>Updates the tokens of these sessions in vaults. A stopped command leaves that to the next one.</summary>
    public void UpdateCopies(IEnumerable<WpAdminSession> sessions, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (stop.IsCancellationRequested)
            return;
        foreach (var session in sessions.Where(session => session.Kept.Count > 0))
            session.UpdateCopies(this, pipeline);
    }

    // A key that is saved again keeps its age. If its age cannot be read, the key counts as new.
    private DateTime? SinceWhen(string name, string key)
    {
        try
        {
            return WpAdmin.Find(name) is { HasApiKey: true, Vault: not null } before && WpAdmin.ReadSecrets(before).ApiKey == key ? before.KeySavedAt : null;
        }
        catch (MainWpException e) when (e.Kind == ErrorKind.VaultFailed)
        {
            return null;
        }
    }
}
