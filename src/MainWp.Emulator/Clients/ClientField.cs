namespace MainWp.Emulator.Clients;

/// <summary>A field that an agency added to its clients.</summary>
internal sealed class ClientField
{
    public required int Id { get; init; }

    public required string Name { get; set; }

    public required string Description { get; set; }
}
