namespace MainWp;

/// <summary>What a post or page is to be; null keeps what is there.</summary>
internal sealed class ContentPatch
{
    public string? Title { get; set; }

    public string? Content { get; set; }

    public string? Excerpt { get; set; }

    public string? Slug { get; set; }

    public ContentStatus? Status { get; set; }

    /// <summary>A point in time; the site's own time follows from it.</summary>
    public DateTime? Published { get; set; }

    public string? Password { get; set; }

    public DiscussionStatus? CommentStatus { get; set; }

    public DiscussionStatus? PingStatus { get; set; }

    public bool? IsSticky { get; set; }

    public IReadOnlyList<string>? Categories { get; set; }

    public IReadOnlyList<string>? Tags { get; set; }

    public string? FeaturedImage { get; set; }

    /// <summary>True where nothing but the state is to change, to one that the status route knows.</summary>
    public bool IsStatusOnly => Status is ContentStatus.Publish or ContentStatus.Draft or ContentStatus.Trash && KeepsTheRest;

    /// <summary>True where there is nothing to change.</summary>
    public bool IsEmpty => Status is null && KeepsTheRest;

    private bool KeepsTheRest => IsSticky is null && Published is null && CommentStatus is null && PingStatus is null
        && (Title ?? Content ?? Excerpt ?? Slug ?? Password ?? FeaturedImage) is null && Categories is null && Tags is null;

}
