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

    /// <summary>True where that is a text or a number, which no data of this API is.</summary>
    public bool IsText { get; init; }

    /// <summary>True where the answer is a list, so that it has nothing around its data.</summary>
    public bool IsList { get; init; }

    /// <summary>The names of its other fields; of a large answer the first ones.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>True where one of these is an object or a list.</summary>
    public bool HasContent { get; init; }

    /// <summary>Rows that are null, empty or of another shape.</summary>
    public int LeftOut { get; init; }
}
