namespace MainWp.Emulator.Posts;

/// <summary>A post or page on a child site.</summary>
internal sealed class Entry
{
    public required int Id { get; init; }

    /// <summary>post or page.</summary>
    public required string Type { get; init; }

    public string Title { get; set; } = "";

    public string Content { get; set; } = "";

    public string Status { get; set; } = "publish";

    public string Slug { get; set; } = "";

    public string Excerpt { get; set; } = "";

    public string Password { get; set; } = "";

    public string CommentStatus { get; set; } = "open";

    public string PingStatus { get; set; } = "closed";

    public DateTimeOffset Date { get; set; }
}
