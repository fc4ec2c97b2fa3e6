namespace MainWp.Benchmarks.Serving;

/// <summary>A request as a server saw it.</summary>
/// <param name="Method">Its method.</param>
/// <param name="PathAndQuery">Its path and query.</param>
/// <param name="Host">The host of the site that was visited; null for the dashboard.</param>
/// <param name="ContentType">The type of its body.</param>
/// <param name="Body">Its body.</param>
internal sealed record SentRequest(string Method, string PathAndQuery, string? Host, string? ContentType, string Body);
