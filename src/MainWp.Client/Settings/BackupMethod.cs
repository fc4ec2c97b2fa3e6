namespace MainWp;

/// <summary>What makes backups of the sites.</summary>
/// <param name="Value">The server's value; empty for the native backups.</param>
/// <param name="Title">Its name.</param>
public sealed record BackupMethod(string Value, string Title)
{
    /// <summary>The backups that MainWP itself makes.</summary>
    internal static BackupMethod Native { get; } = new("", "Native backups");

    /// <summary>Those of the providers under API Backups.</summary>
    internal static BackupMethod Api { get; } = new("module-api-backups", "API Backups");

    /// <inheritdoc/>
    public override string ToString() => Title;
}
