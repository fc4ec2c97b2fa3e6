namespace MainWp.Http;

/// <summary>A rate of requests that a service allows, kept by waiting.</summary>
/// <param name="Name">The rate for a person, such as "10 requests a second".</param>
/// <param name="EnterAsync">Completes as soon as one more request may go out.</param>
internal sealed record RequestLimit(string Name, Func<CancellationToken, Task> EnterAsync);
