using MainWp.PowerShell.Binding;

namespace MainWp.PowerShell.SavedConnections;

/// <summary>Where the secrets of saved connections are. Implemented over the engine, and for tests.</summary>
internal interface ISecretVault
{
    /// <summary>The vault to write to: the one named, or the one there is.</summary>
    /// <exception cref="MainWpException">VaultRequired.</exception>
    string Choose(string? vault);

    /// <summary>Reads a secret.</summary>
    /// <exception cref="MainWpException">VaultRequired or VaultFailed.</exception>
    Secret Read(string vault, string name);

    /// <summary>Writes a secret, also over the one that is there.</summary>
    /// <exception cref="MainWpException">VaultRequired or VaultFailed.</exception>
    void Write(string vault, string name, Secret secret);

    /// <summary>Removes a secret.</summary>
    /// <exception cref="MainWpException">VaultRequired or VaultFailed.</exception>
    void Remove(string vault, string name);
}
