namespace MainWp.Emulator.WpAdmin;

/// <summary>Who sent a request, once that is known.</summary>
/// <param name="Name">What the log and the limits call it.</param>
/// <param name="Scopes">Its permissions.</param>
internal sealed record WpAdminCaller(string Name, IReadOnlyList<string> Scopes);
