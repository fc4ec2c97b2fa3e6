namespace MainWp;

/// <summary>What an answer says of a provider's secrets; masked by the server, and kept from every public place here.</summary>
internal sealed record BackupSecrets(string? ApiKey);
