using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using MainWp.Http;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.SavedConnections;

/// <summary>Complete saved connections of one kind: the secrets come from the vault, everything else from the file.</summary>
/// <param name="file">The file.</param>
/// <param name="vault">The vaults.</param>
/// <param name="prefix">MainWp or WpAdmin, as in the nouns of their commands; the names of their secrets begin with it.</param>
/// <param name="entries">Their part of the file.</param>
/// <param name="type">How their secrets are written.</param>
internal sealed class SavedConnectionStore<TSaved, TSecrets>(ConnectionFile file, ISecretVault vault, string prefix, Func<ConnectionList, List<TSaved>> entries, JsonTypeInfo<TSecrets> type)
    where TSaved : StoredConnection
    where TSecrets : StoredSecrets
{
    private static readonly Regex Names = new(@"^[\p{L}\p{Nd}][\p{L}\p{Nd}._-]{0,63}$", RegexOptions.CultureInvariant);

    /// <summary>Refuses a connection that could not be saved, before any work is done for it.</summary>
    /// <exception cref="MainWpException">InvalidArgument, Conflict, VaultRequired or FileUnusable.</exception>
    public void CheckSaving(string name, Uri address, string? vaultName, bool withSecrets, bool replaces)
    {
        if (!Names.IsMatch(name))
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.NotAConnectionName(name));
        if (!replaces && Find(name) is { } there && (there.Address is null || DashboardAddress.Normal(there.Address) != DashboardAddress.Normal(address)))
            throw new MainWpException(ErrorKind.Conflict, Messages.NameTaken(there.Name, there.Address, prefix));
        if (withSecrets)
            vault.Choose(vaultName);
    }

    /// <summary>Saves a connection; the secrets first, so that the file never names secrets that are not there.</summary>
    /// <param name="saved">The part for the file; its vault is filled in here.</param>
    /// <param name="secrets">The part for the vault; null where none is to be saved.</param>
    /// <param name="vaultName">The vault; null for the one it is in, or the default one.</param>
    /// <param name="stop">Ends the wait for other writers of the file.</param>
    public async Task SaveAsync(TSaved saved, TSecrets? secrets, string? vaultName, CancellationToken stop)
    {
        var before = Find(saved.Name);
        if (secrets is not null && (secrets.HasCredential || secrets.HasOptions))
        {
            secrets.Binding = saved.Binding;
            saved.HasSecretOption = secrets.HasOptions;
            saved.Vault = vault.Choose(vaultName ?? before?.Vault);
            Write(saved, secrets);
        }
        await file.ChangeAsync(
            list =>
            {
                entries(list).RemoveAll(other => IsNamed(other, saved.Name));
                entries(list).Add(saved);
            },
            stop);
        if (before?.Vault is { } old && old != saved.Vault)
            vault.Remove(old, SecretName(saved));
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<TSaved> List() => entries(file.Read());

    /// <summary>The connection of that name; null where there is none.</summary>
    public TSaved? Find(string name) => entries(file.Read()).Find(saved => IsNamed(saved, name));

    /// <summary>The connection of that name.</summary>
    /// <exception cref="MainWpException">NotFound or FileUnusable.</exception>
    public TSaved Get(string name) => Find(name) ?? throw new MainWpException(
        ErrorKind.NotFound, Messages.NotSaved(name, prefix))
    { Resource = Resource.Connection };

    /// <summary>The secrets of a connection. They may be sent only where and how they were saved for.</summary>
    /// <exception cref="MainWpException">VaultRequired or VaultFailed.</exception>
    public TSecrets ReadSecrets(TSaved saved)
    {
        var secrets = Parse(vault.Read(saved.Vault!, SecretName(saved)), saved);
        foreach (var (field, now) in saved.Binding.Select(field => (field.Key, field.Value)))
        {
            if (secrets.Binding!.TryGetValue(field, out var then) && then == now)
                continue;
            throw new MainWpException(ErrorKind.VaultFailed, Messages.SavedForOther(saved.Name, field, now, then ?? ""));
        }
        return secrets;
    }

    /// <summary>Writes other secrets for a connection that is saved already.</summary>
    /// <exception cref="MainWpException">VaultRequired or VaultFailed.</exception>
    public void Write(TSaved saved, TSecrets secrets) => vault.Write(saved.Vault!, SecretName(saved), new Secret(JsonSerializer.Serialize(secrets, type)));

    /// <summary>Writes the connections of these names, or all. A name that is not there is an error of its own.</summary>
    public async Task WriteAsync(string[]? names, IPipelineWriter pipeline)
    {
        if (names is null)
            pipeline.WriteAll(List());
        foreach (var name in names ?? [])
        {
            await pipeline.AttemptAsync(name, () =>
            {
                pipeline.Write(Get(name));
                return Task.CompletedTask;
            });
        }
    }

    /// <summary>Removes the connections of these names that the user approves.</summary>
    public async Task RemoveAsync(string[] names, bool keepSecret, IPipelineWriter pipeline, CancellationToken stop)
    {
        foreach (var name in names)
        {
            await pipeline.AttemptAsync(name, async () =>
            {
                var saved = Get(name);
                if (pipeline.ShouldProcess($"{saved.Name} ({saved.Address})", "Remove saved connection"))
                    await RemoveAsync(saved, keepSecret, stop);
            });
        }
    }

    /// <summary>Removes a connection, its secrets first: secrets that are left in a vault without their connection are never found again.</summary>
    public async Task RemoveAsync(TSaved saved, bool keepSecret, CancellationToken stop)
    {
        if (saved.Vault is { } from && !keepSecret)
            vault.Remove(from, SecretName(saved));
        await file.ChangeAsync(list => entries(list).RemoveAll(other => IsNamed(other, saved.Name)), stop);
    }

    private static bool IsNamed(TSaved saved, string name) => saved.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private string SecretName(TSaved saved) => $"{prefix}-{saved.Name.ToLowerInvariant()}";

    private TSecrets Parse(Secret secret, TSaved saved)
    {
        try
        {
            if (JsonSerializer.Deserialize(secret.Reveal(), type) is { Binding: not null } secrets)
                return secrets;
        }
        catch (JsonException)
        {
        }
        throw new MainWpException(ErrorKind.VaultFailed, Messages.ForeignSecret(SecretName(saved), saved.Vault, prefix));
    }
}
