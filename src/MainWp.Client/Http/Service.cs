namespace MainWp.Http;

/// <summary>What the transport must know of the service at the other end.</summary>
internal sealed record Service
{
    /// <summary>A MainWP Dashboard.</summary>
    public static Service MainWp { get; } = new();

    /// <summary>Where the routes begin, below the address.</summary>
    public string BasePath { get; init; } = "wp-json/";

    /// <summary>Puts a failure into the terms of the service; null where the terms of MainWP are right.</summary>
    public Func<Request, Connection, MainWpException, MainWpException>? Explain { get; init; }
}
