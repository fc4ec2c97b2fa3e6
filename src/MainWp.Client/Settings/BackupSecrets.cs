namespace MainWp;

/// <summary>The secrets of a provider in an answer. The server masks them, and no public type contains them.</summary>
internal sealed record BackupSecrets(string? ApiKey);
