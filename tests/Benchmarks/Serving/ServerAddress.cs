namespace MainWp.Benchmarks.Serving;

/// <summary>What the server process says first: where it listens and what one connects with.</summary>
internal sealed record ServerAddress(Uri Address, string Token, string User, string Password);
