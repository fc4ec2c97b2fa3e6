namespace MainWp.Emulator.Accounts;

/// <summary>An application password of an account.</summary>
internal sealed class ApplicationPassword
{
    public required string Uuid { get; init; }

    public required string Name { get; set; }

    public string AppId { get; set; } = "";

    /// <summary>Twenty-four characters without the blanks it is shown with.</summary>
    public required string Secret { get; init; }

    public DateTimeOffset Created { get; init; }

    public DateTimeOffset? LastUsed { get; set; }

    public string? LastIp { get; set; }

    public string Shown => string.Join(' ', Secret.Chunk(4).Select(block => new string(block)));
}
