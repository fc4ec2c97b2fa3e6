using System.Security.Cryptography.X509Certificates;

namespace MainWp.Tests.Faults;

/// <summary>One thing that goes wrong between a command and its dashboard.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="AnswerAsync">What the server does with the request that it concerns; null where the request gets none.</param>
internal sealed record Fault(string Name, Func<Exchange, Task>? AnswerAsync = null)
{
    /// <summary>The error of a command that reads; null where it succeeds all the same.</summary>
    public string? OfRead { get; init; }

    /// <summary>The error of a command that changes something.</summary>
    public string? OfChange { get; init; }

    /// <summary>The error of a command that waits for a job; by default the wait goes on until its own time is over.</summary>
    public string? OfJob { get; init; } = "NotConfirmed";

    /// <summary>True where the server says that it did nothing, so that a change may be sent again.</summary>
    public bool IsTurnedAway { get; init; }

    /// <summary>True where the server's answer never comes whole: the attempt must end by its time-out.</summary>
    public bool TakesForever { get; init; }

    /// <summary>True where the fault concerns the address, not one request.</summary>
    public bool IsOfAddress => AnswerAsync is null;

    /// <summary>True where the server stops listening instead.</summary>
    public bool Refuses { get; init; }

    /// <summary>The address to connect to instead of the server's.</summary>
    public Uri? Address { get; init; }

    public X509Certificate2? Certificate { get; init; }

    public bool SkipsCertificateCheck { get; init; }

    /// <summary>The same error for all.</summary>
    public Fault For(string? error) => this with { OfRead = error, OfChange = error, OfJob = error };
}
