namespace MainWp.Json;

/// <summary>What surrounds the data of an answer: {success, message, error, code, total, pages, data}.</summary>
/// <param name="Success">success as the server sent it (1/0, true/false), null where the route has none.</param>
/// <param name="Code">The error code of a failure.</param>
/// <param name="Message">The server's words, under message, error or ERROR.</param>
/// <param name="Total">Rows in all, or on this page, depending on the route.</param>
/// <param name="Pages">Pages in all, where the route says so.</param>
/// <param name="ServerTime">When the server answered, by its own clock.</param>
internal sealed record Envelope(bool? Success, string? Code, string? Message, int? Total, int? Pages, DateTimeOffset? ServerTime = null)
{
    /// <summary>True where what the caller looks for, such as data, was in the answer.</summary>
    public bool HasData { get; init; }
}
