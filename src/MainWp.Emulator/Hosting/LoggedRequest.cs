namespace MainWp.Emulator.Hosting;

/// <summary>A request as it arrived.</summary>
internal sealed class LoggedRequest
{
    public required string Method { get; init; }

    public required string PathAndQuery { get; init; }

    /// <summary>The scheme of the Authorization header, or none.</summary>
    public required string Authorization { get; init; }

    public string? ContentType { get; init; }

    public required string Body { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>0 while it is being answered, and for a connection that was cut.</summary>
    public int Status { get; set; }

    /// <summary>Bytes of the body of the answer, as far as it was to be sent.</summary>
    public int AnswerBytes { get; set; }

    /// <summary>The stage of the server's work that it belongs to.</summary>
    public int Stage { get; set; }

    public string Path => PathAndQuery.Split('?')[0];

    public override string ToString() => $"{Method} {PathAndQuery} -> {Status}";
}
