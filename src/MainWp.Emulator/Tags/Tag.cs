namespace MainWp.Emulator.Tags;

/// <summary>A tag, which older parts of the server call a group.</summary>
internal sealed class Tag
{
    public required int Id { get; init; }

    public required string Name { get; set; }

    public string Color { get; set; } = "";
}
