using System.Text.Json;
using System.Text.RegularExpressions;
using MainWp.Json;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.SavedConnections;

/// <summary>Saved connections whole: what may be read by anybody from the file, what may not from the vault.</summary>
internal sealed class ConnectionStore(ConnectionFile file, ISecretVault vault)
{
    private static readonly Regex Names = new(@"^[\p{L}\p{Nd}][\p{L}\p{Nd}._-]{0,63}$", RegexOptions.CultureInvariant);

    /// <summary>Refuses, before anything is done for it, what could not be saved.</summary>
    /// <exception cref="MainWpException">InvalidArgument, Conflict, VaultRequired or FileUnusable.</exception>
    public void CheckSaving(string name, Uri address, string? vaultName, bool withSecrets, bool replaces)
    {
        if (!Names.IsMatch(name))
            throw new MainWpException(ErrorKind.InvalidArgument, $"'{name}' is no name for a connection: give letters, digits, '.', '_' and '-', 64 at most, a letter or digit first.");
        if (!replaces && file.Read().Find(name) is { } there && there.Address != address)
            throw new MainWpException(ErrorKind.Conflict, $"'{there.Name}' is saved already, for {there.Address}. Take another name, or give -Force to replace it. Nothing was saved.");
        if (withSecrets)
            vault.Choose(vaultName);
    }

    /// <summary>Saves what a session was connected with; the secrets first, so that the file never promises what is not there.</summary>
    public async Task<SavedConnection> SaveAsync(string name, Uri address, ConnectionRequest request, string? vaultName, bool withSecrets, CancellationToken stop)
    {
        var secrets = request.ToSecrets(address);
        var saved = request.ToSaved(name, address);
        var before = file.Read().Find(name);
        if (withSecrets && !secrets.IsEmpty)
        {
            saved.Vault = vault.Choose(vaultName ?? before?.Vault);
            (saved.HasApiKey, saved.HasApplicationPassword, saved.HasSecretOption) = (secrets.ApiKey is not null, secrets.ApplicationPassword is not null, secrets.HasOptions);
            vault.Write(saved.Vault, SecretName(name), new Secret(JsonSerializer.Serialize(secrets, MainWpJson.Default.ConnectionSecrets)));
        }
        await file.ChangeAsync(
            list =>
            {
                list.Connections.RemoveAll(other => other.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
                list.Connections.Add(saved);
            },
            stop);
        if (before?.Vault is { } old && old != saved.Vault)
            vault.Remove(old, SecretName(name));
        return saved;
    }

    /// <summary>The saved connections, all or those named.</summary>
    public IReadOnlyList<SavedConnection> List() => file.Read().Connections;

    /// <summary>The connection of that name.</summary>
    /// <exception cref="MainWpException">NotFound or FileUnusable.</exception>
    public SavedConnection Get(string name) => file.Read().Find(name) ?? throw new MainWpException(
        ErrorKind.NotFound, $"No connection is saved as '{name}'. Run Get-MainWpConnection to list them.")
    { Resource = Resource.Connection };

    /// <summary>Removes a connection, its secrets first: what is left in a vault without a name is never found again.</summary>
    public async Task RemoveAsync(SavedConnection saved, bool keepSecret, CancellationToken stop)
    {
        if (saved.Vault is { } from && !keepSecret)
            vault.Remove(from, SecretName(saved.Name));
        await file.ChangeAsync(list => list.Connections.RemoveAll(other => other.Name.Equals(saved.Name, StringComparison.OrdinalIgnoreCase)), stop);
    }

    /// <summary>Fills in what was not given from a saved connection. Its secrets go to the address that they were saved for and to no other.</summary>
    /// <param name="request">What is filled in.</param>
    /// <param name="name">The connection's name.</param>
    /// <param name="given">The names of the parameters that were given.</param>
    /// <exception cref="MainWpException">NotFound, FileUnusable, VaultRequired or VaultFailed.</exception>
    public void Fill(ConnectionRequest request, string name, ICollection<string> given)
    {
        var saved = Get(name);
        var needsSecrets = saved.HasSecretOption || (saved.HasApiKey && request.ApiKey is null) || (saved.HasApplicationPassword && request.ApplicationPassword is null);
        request.ApplySaved(saved, given);
        if (!needsSecrets || saved.Vault is not { } from)
            return;
        var secrets = Parse(vault.Read(from, SecretName(saved.Name)), from, saved.Name);
        if (secrets.Address != saved.Address!.AbsoluteUri)
            throw new MainWpException(ErrorKind.VaultFailed, $"The secrets of '{saved.Name}' in vault '{from}' were saved for {secrets.Address}, and the file names {saved.Address}. Nothing was sent. Connect with the credential and save the connection again.");
        request.ApplySecrets(secrets, given);
    }

    private static string SecretName(string name) => "MainWp-" + name.ToLowerInvariant();

    private static ConnectionSecrets Parse(Secret secret, string from, string name)
    {
        try
        {
            if (JsonSerializer.Deserialize(secret.Reveal(), MainWpJson.Default.ConnectionSecrets) is { } secrets)
                return secrets;
        }
        catch (JsonException)
        {
        }
        throw new MainWpException(ErrorKind.VaultFailed, $"Secret '{SecretName(name)}' of vault '{from}' is not what Save-MainWpConnection writes. Save the connection again.");
    }
}
