namespace MainWp;

/// <summary>What is to be changed of a provider of backups; null is not sent.</summary>
internal sealed class ApiBackupPatch
{
    public bool? Enabled { get; set; }

    public string? Url { get; set; }

    public string? SitePath { get; set; }

    public string? UserName { get; set; }

    public string? AccountEmail { get; set; }

    public string? CompanyId { get; set; }

    /// <summary>The cPanel password itself.</summary>
    public string? Password { get; set; }

    /// <summary>The API key itself.</summary>
    public string? ApiKey { get; set; }
}
