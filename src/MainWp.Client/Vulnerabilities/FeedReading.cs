namespace MainWp;

/// <summary>What came of reading a feed.</summary>
/// <param name="Records">The records about software that was asked for, each once.</param>
/// <param name="Total">How many records the feed has.</param>
/// <param name="Unreadable">How many of them do not have the shape of one.</param>
/// <param name="IsCut">True where the feed ends before its end.</param>
internal sealed record FeedReading(IReadOnlyList<FeedRecord> Records, int Total, int Unreadable, bool IsCut);
