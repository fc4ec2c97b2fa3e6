namespace MainWp.Soak;

/// <summary>What the process of the faulty dashboard says first: where it is, and what one connects with.</summary>
internal sealed record FaultyDashboardAddress(string Uri, string Token, string User, string Password);
