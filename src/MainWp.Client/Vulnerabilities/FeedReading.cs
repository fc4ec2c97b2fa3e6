namespace MainWp;

/// <summary>The result of reading a feed.</summary>
/// <param name="Records">The records about the requested software, each once.</param>
/// <param name="Total">How many records the feed has.</param>
/// <param name="Unreadable">How many of them are not valid records.</param>
/// <param name="IsCut">True if the feed is incomplete.</param>
internal sealed record FeedReading(IReadOnlyList<FeedRecord> Records, int Total, int Unreadable, bool IsCut);
