namespace MainWp.Http;

/// <summary>Where the transport tells the user what it does. Called from any thread.</summary>
/// <param name="Verbose">One line per request.</param>
/// <param name="Warning">What the user should know although the command goes on.</param>
/// <param name="Debug">Headers and bodies, redacted; null if nobody listens, so that nothing is formatted in vain.</param>
internal sealed record TransportLog(Action<string> Verbose, Action<string> Warning, Action<string>? Debug)
{
    /// <summary>Told why a request is held back, and null once it goes out.</summary>
    public Action<string?>? Waiting { get; init; }

    /// <summary>Told that a list was read to its end and rows may be missing.</summary>
    public Action<MainWpException>? Incomplete { get; init; }

    /// <summary>True for a command that changes something: what it reads first must not be an old answer.</summary>
    public bool IsOfChange { get; init; }

    public static TransportLog Silent { get; } = new(_ => { }, _ => { }, null);
}
