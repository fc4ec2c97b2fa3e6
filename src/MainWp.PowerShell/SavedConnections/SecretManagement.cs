using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Security;
using MainWp.PowerShell.Binding;

namespace MainWp.PowerShell.SavedConnections;

/// <summary>
/// The vaults of Microsoft.PowerShell.SecretManagement, found when they are needed. Secrets are passed as SecureString, so that no text,
/// transcript or log of commands shows one.
/// </summary>
internal sealed class SecretManagement(PSCmdlet cmdlet) : ISecretVault
{
    private const string Module = "Microsoft.PowerShell.SecretManagement";

    /// <inheritdoc/>
    public string Choose(string? vault)
    {
        Require();
        var vaults = Run("look for vaults", $"{Module}\\Get-SecretVault -ErrorAction Stop");
        var names = vaults.Select(found => Text(found, "Name")).OfType<string>().ToList();
        var chosen = vault is null
            ? vaults.Where(found => Text(found, "IsDefault") == bool.TrueString).Select(found => Text(found, "Name")).FirstOrDefault() ?? (names.Count == 1 ? names[0] : null)
            : names.Find(name => name.Equals(vault, StringComparison.OrdinalIgnoreCase));
        return chosen ?? throw new MainWpException(ErrorKind.VaultRequired, (vault, names.Count) switch
        {
            (_, 0) => Messages.NoVault,
            (null, _) => Messages.NoDefaultVault(string.Join(", ", names)),
            _ => Messages.VaultNotFound(vault, string.Join(", ", names)),
        });
    }

    /// <inheritdoc/>
    public Secret Read(string vault, string name)
    {
        Require();
        var found = Run($"read '{name}' from vault '{vault}'", $"param($name, $vault) {Module}\\Get-Secret -Name $name -Vault $vault -ErrorAction Stop", name, vault).FirstOrDefault();
        return found?.BaseObject switch
        {
            SecureString text => new Secret(text),
            string text => new Secret(text),
            _ => throw new MainWpException(ErrorKind.VaultFailed, Messages.SecretNotText(name, vault)),
        };
    }

    /// <inheritdoc/>
    public void Write(string vault, string name, Secret secret)
    {
        Require();
        using var text = ToSecureString(secret);
        Run($"write '{name}' to vault '{vault}'", $"param($name, $vault, $secret) $null = {Module}\\Set-Secret -Name $name -Vault $vault -Secret $secret -Confirm:$false -ErrorAction Stop", name, vault, text);
    }

    /// <inheritdoc/>
    public void Remove(string vault, string name)
    {
        Require();
        Run($"remove '{name}' from vault '{vault}'", $"param($name, $vault) $null = {Module}\\Remove-Secret -Name $name -Vault $vault -Confirm:$false -ErrorAction Stop", name, vault);
    }

    private static SecureString ToSecureString(Secret secret)
    {
        var text = new SecureString();
        foreach (var character in secret.Reveal())
            text.AppendChar(character);
        text.MakeReadOnly();
        return text;
    }

    private static string? Text(PSObject value, string property) => value.Properties[property]?.Value?.ToString();

    private void Require()
    {
        if (Run("look for SecretManagement", $"Microsoft.PowerShell.Core\\Get-Command -Name '{Module}\\Get-Secret' -ErrorAction Ignore").Count == 0)
            throw new MainWpException(ErrorKind.VaultRequired, Messages.VaultModuleMissing(Module));
    }

    // Only the message of the vault is shown. Its error record is not, because the target may be the secret.
    private Collection<PSObject> Run(string doing, string script, params object[] arguments)
    {
        try
        {
            return cmdlet.InvokeCommand.InvokeScript(true, ScriptBlock.Create(script), null, arguments);
        }
        catch (RuntimeException e) when (e is not PipelineStoppedException)
        {
            throw new MainWpException(ErrorKind.VaultFailed, $"SecretManagement could not {doing}: {e.Message}");
        }
    }
}
