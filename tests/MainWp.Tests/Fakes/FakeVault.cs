using MainWp.PowerShell.Binding;
using MainWp.PowerShell.SavedConnections;

namespace MainWp.Tests.Fakes;

/// <summary>A vault in memory.</summary>
internal sealed class FakeVault : ISecretVault
{
    private readonly Dictionary<string, Secret> _secrets = [];

    /// <summary>Refuses everything but being chosen.</summary>
    public bool IsBroken { get; set; }

    public string Choose(string? vault) => vault ?? "Main";

    public Secret Read(string vault, string name) => Checked()[$"{vault}/{name}"];

    public void Write(string vault, string name, Secret secret) => Checked()[$"{vault}/{name}"] = secret;

    public void Remove(string vault, string name) => Assert.True(Checked().Remove($"{vault}/{name}"));

    private Dictionary<string, Secret> Checked() => IsBroken ? throw new MainWpException(ErrorKind.VaultFailed, "The vault is broken.") : _secrets;
}
