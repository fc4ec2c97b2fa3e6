namespace MainWp.Emulator.Posts;

/// <summary>A user of a child site.</summary>
internal sealed class ChildUser
{
    public required int Id { get; init; }

    public required string Login { get; init; }

    public required string Email { get; set; }

    public string Role { get; set; } = "subscriber";

    public int Posts { get; init; }
}
