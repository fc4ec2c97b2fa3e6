using System.Management.Automation;
using MainWp.Json;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.SavedConnections;

/// <summary>The saved connections of this user.</summary>
internal sealed partial class ConnectionStore(ConnectionFile file, ISecretVault vault)
{
    /// <summary>Those of the user whose command runs.</summary>
    public static ConnectionStore Of(PSCmdlet command) => new(ConnectionFile.OfUser(Environment.GetEnvironmentVariable), new SecretManagement(command));

    /// <summary>Those to dashboards.</summary>
    public SavedConnectionStore<SavedConnection, ConnectionSecrets> Dashboards { get; } = new(file, vault, "MainWp", list => list.Connections, MainWpJson.Default.ConnectionSecrets);

    /// <summary>Saves what a session with a dashboard was connected with.</summary>
    public async Task<SavedConnection> SaveAsync(string name, Uri address, ConnectionRequest request, string? vaultName, bool withSecrets, CancellationToken stop)
    {
        var saved = request.ToSaved(name, address);
        var secrets = withSecrets ? request.ToSecrets() : null;
        (saved.HasApiKey, saved.HasApplicationPassword, saved.HasLegacyKey) = (secrets?.ApiKey is not null, secrets?.ApplicationPassword is not null, secrets?.ConsumerSecret is not null);
        await Dashboards.SaveAsync(saved, secrets, vaultName, stop);
        return saved;
    }

    /// <summary>Fills in what was not given from a saved connection.</summary>
    /// <param name="request">What is filled in.</param>
    /// <param name="name">The connection's name.</param>
    /// <param name="given">The names of the parameters that were given.</param>
    /// <exception cref="MainWpException">NotFound, FileUnusable, VaultRequired or VaultFailed.</exception>
    public void Fill(ConnectionRequest request, string name, ICollection<string> given)
    {
        var saved = Dashboards.Get(name);
        var needsSecrets = saved.HasSecretOption || (saved.HasApiKey && request.ApiKey is null) || (saved.HasApplicationPassword && request.ApplicationPassword is null)
            || (saved.HasLegacyKey && request.ConsumerSecret is null);
        request.ApplySaved(saved, given);
        if (needsSecrets && saved.Vault is not null)
            request.ApplySecrets(Dashboards.ReadSecrets(saved), given);
    }
}
