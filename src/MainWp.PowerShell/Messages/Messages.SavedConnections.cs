namespace MainWp.PowerShell;

/// <content>Texts about saved connections.</content>
internal static partial class Messages
{
    public static string TokenNotSaved(string? name, string? reason, string? argument) =>
        $"The refresh token of '{name}' was renewed but could not be saved, so it is valid for this session only: {reason} To save the session again, run Save-WpAdminConnection {argument}.";

    public static string NotAConnectionName(string? name) =>
        $"'{name}' is not a valid name for a connection. Use up to 64 letters, digits, '.', '_' and '-', and begin with a letter or digit.";

    public static string NameTaken(string? name, object? address, string? prefix) =>
        $"'{name}' is already saved for {address}. Use another name, or Save-{prefix}Connection -Force to replace it. Nothing was saved.";

    public static string NotSaved(string? name, string? prefix) =>
        $"The connection '{name}' was not found. Run Get-{prefix}Connection to list the saved connections.";

    public static string ForeignSecret(string? secret, string? vault, string? prefix) =>
        $"The secret '{secret}' in vault '{vault}' was not written by Save-{prefix}Connection. Save the connection again.";

    public const string NoVault = "SecretManagement has no registered vault. Run Register-SecretVault first. Nothing was saved.";

    public static string NoDefaultVault(string? vaults) =>
        $"SecretManagement has no default vault. Use -Vault with one of {vaults}. Nothing was saved.";

    public static string VaultNotFound(string? vault, string? vaults) =>
        $"The vault '{vault}' was not found. The vaults are {vaults}. Nothing was saved.";

    public static string SecretNotText(string? secret, string? vault) =>
        $"The secret '{secret}' in vault '{vault}' is missing or is not text. Save the connection again with Save-MainWpConnection.";

    public static string VaultModuleMissing(string? module) =>
        $"Secrets are saved in a vault of {module} only, and that module is not installed. Run Install-Module {module}, Microsoft.PowerShell.SecretStore, or save the connection with -ExcludeSecret and enter the credential when you connect. No secret was written.";
}
