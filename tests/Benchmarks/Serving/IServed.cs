namespace MainWp.Benchmarks.Serving;

/// <summary>A dashboard in the server process.</summary>
internal interface IServed : IAsyncDisposable
{
    Uri Address { get; }

    /// <summary>An API key that may read and write.</summary>
    string Token { get; }

    /// <summary>The user of the application password; empty where there is none.</summary>
    string User { get; }

    string Password { get; }

    /// <summary>What was asked and sent since the last reset; the bytes are those of the bodies.</summary>
    Traffic Traffic { get; }

    /// <summary>All requests since the last reset, as they were sent; none where nobody keeps them.</summary>
    IReadOnlyList<Stage> Stages => [];

    void Reset();
}
