using MainWp.Emulator.Faults;

namespace MainWp.Emulator.WpAdmin;

/// <summary>How the emulated Wp Admin API is set up.</summary>
internal sealed record WpAdminOptions
{
    /// <summary>0 takes any free port.</summary>
    public int Port { get; init; }

    public int Sites { get; init; } = 12;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(1);

    public TimeSpan CodeLifetime { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Requests per key and window at the authentication endpoints.</summary>
    public int AuthenticationLimit { get; init; } = 10;

    public TimeSpan AuthenticationWindow { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Requests per key and window elsewhere.</summary>
    public int StandardLimit { get; init; } = 1000;

    public TimeSpan StandardWindow { get; init; } = TimeSpan.FromMinutes(15);

    public IReadOnlyList<Fault> Faults { get; init; } = [];
}
