using MainWp.PowerShell.Binding;
using MainWp.PowerShell.SavedConnections;
using MainWp.PowerShell.Vulnerabilities;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Vulnerabilities;

/// <summary>The key of the feed, in a vault or in none.</summary>
public sealed class FeedSourceTests : IDisposable
{
    private const string Key = "wf-0123456789abcdef";

    private static readonly string Feed = FeedText.Of(FeedText.Plugin("a", "seo-compass", "22.3"));

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private readonly RecordingPipeline _said = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_key_that_is_saved_is_used_and_one_that_is_not_there_is_said_to_be_missing()
    {
        var (server, vault) = (new FakeFeedServer().Answering(200, Feed), new FakeVault());
        new FeedSource(null, new Secret(Key), vault, server.Cache(_folder)).SaveKey();

        await new FeedSource(null, null, vault, server.Cache(_folder)).IndexAsync(new VulnerabilityIndexes(), [], _said, default);
        var thrown = await Assert.ThrowsAsync<MainWpException>(() => new FeedSource(null, null, new FakeVault { IsBroken = true }, server.Cache(_folder)).IndexAsync(new VulnerabilityIndexes(), [], _said, default));

        Assert.EndsWith($"Bearer {Key}", Assert.Single(server.Asked), StringComparison.Ordinal);
        Assert.Equal(ErrorKind.CredentialRequired, thrown.Kind);
        Assert.Contains("could be read. The vault is broken.", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, ErrorKind.CredentialRequired, "no key is saved")]
    [InlineData("Mine", ErrorKind.VaultRequired, "Vault 'Mine' was not found")]
    public async Task Where_there_is_no_vault_an_old_feed_takes_no_place_of_a_key(string? vault, ErrorKind kind, string reason)
    {
        var server = new FakeFeedServer().Answering(200, Feed);
        var path = await server.Cache(_folder).CurrentAsync(() => new Secret(Key), _said, default);
        File.SetLastWriteTimeUtc(path, server.Clock.Now.AddHours(-1).UtcDateTime);

        var thrown = await Assert.ThrowsAsync<MainWpException>(() => new FeedSource(null, null, new NoVault(), server.Cache(_folder)) { VaultName = vault }.ReadyAsync(_said, default));

        Assert.Equal(kind, thrown.Kind);
        Assert.Contains(reason, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_no_vault_takes_says_so()
    {
        var thrown = Assert.Throws<MainWpException>(() => new FeedSource(null, new Secret(Key), new NoVault(), new FakeFeedServer().Cache(_folder)).SaveKey());

        Assert.Equal(ErrorKind.VaultRequired, thrown.Kind);
        Assert.StartsWith("The key was not saved", thrown.Message, StringComparison.Ordinal);
    }

    private sealed class NoVault : ISecretVault
    {
        public string Choose(string? vault) => throw new MainWpException(ErrorKind.VaultRequired, "Install a vault, or save the connection without its secret.");

        public Secret Read(string vault, string name) => throw new InvalidOperationException();

        public void Write(string vault, string name, Secret secret) => throw new InvalidOperationException();

        public void Remove(string vault, string name) => throw new InvalidOperationException();
    }
}
