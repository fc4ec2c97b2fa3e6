namespace MainWp;

/// <summary>Which posts or pages a list is to hold.</summary>
internal sealed class ContentQuery
{
    /// <summary>More than a site has: the server's own limits are 50 posts and 10 pages, silently.</summary>
    public const int Unlimited = 99_999;

    public string? Search { get; set; }

    public SearchField SearchIn { get; set; }

    public ContentStatus Status { get; set; } = ContentStatus.Publish;

    /// <summary>Changed on or after this day, in the site's time.</summary>
    public DateTime? ModifiedAfter { get; set; }

    /// <summary>Changed before this day, in the site's time.</summary>
    public DateTime? ModifiedBefore { get; set; }

    public int MaximumPerSite { get; set; } = Unlimited;

    /// <summary>The same for another state.</summary>
    public ContentQuery With(ContentStatus status) => new()
    {
        Search = Search,
        SearchIn = SearchIn,
        Status = status,
        ModifiedAfter = ModifiedAfter,
        ModifiedBefore = ModifiedBefore,
        MaximumPerSite = MaximumPerSite,
    };
}
