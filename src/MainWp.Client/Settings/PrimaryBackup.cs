namespace MainWp;

/// <summary>The backup methods that the settings take.</summary>
public enum PrimaryBackup
{
    /// <summary>MainWP's own.</summary>
    Native,

    /// <summary>The providers under API Backups.</summary>
    ApiBackups,
}
