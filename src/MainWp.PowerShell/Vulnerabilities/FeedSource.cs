using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.SavedConnections;

namespace MainWp.PowerShell.Vulnerabilities;

/// <summary>The source of a command's feed: a file, or the publisher through the user's cache.</summary>
/// <param name="file">The file; null for the publisher.</param>
/// <param name="key">The key that was given; null for the one in the vault.</param>
/// <param name="vault">The vaults.</param>
/// <param name="cache">The cache.</param>
internal sealed class FeedSource(string? file, Secret? key, ISecretVault? vault, FeedCache? cache)
{
    /// <summary>A file and nothing else.</summary>
    public static FeedSource OfFile(string path) => new(path, null, null, null);

    /// <summary>The name of the key in a vault.</summary>
    public const string SecretName = "MainWp-vulnerability-feed";

    private Task<string>? _path;

    /// <summary>The vault to read and to write; null for the default one.</summary>
    public string? VaultName { get; init; }

    /// <summary>Saves the given key in the vault.</summary>
    /// <exception cref="MainWpException">InvalidArgument, VaultRequired or VaultFailed.</exception>
    public void SaveKey()
    {
        if (key is null)
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.NoKeyToSave);
        vault!.Write(Chosen(ErrorKind.VaultRequired, Messages.FeedKeyNotSaved), SecretName, key);
    }

    /// <summary>Makes sure that there is a feed, which may take a download.</summary>
    /// <exception cref="MainWpException">Whatever kept the feed away.</exception>
    public Task ReadyAsync(IPipelineWriter pipeline, CancellationToken stop) => _path ??= PathAsync(pipeline, stop);

    /// <summary>The records about the wanted software, with a warning if some of the feed could not be read.</summary>
    /// <exception cref="MainWpException">Whatever kept the feed away.</exception>
    public async Task<VulnerabilityIndex> IndexAsync(VulnerabilityIndexes indexes, IReadOnlyCollection<SoftwareKey> wanted, IPipelineWriter pipeline, CancellationToken stop)
    {
        const string Activity = "Reading the vulnerability feed";
        await ReadyAsync(pipeline, stop);
        try
        {
            var index = await indexes.OfAsync(await _path!, wanted, new PostedProgress<(long Read, long? Total)>(Tell), stop);
            if (index.Unreadable > 0)
                pipeline.WriteWarning(Messages.RecordsLeftOut(index.Unreadable, index.Total));
            return index;
        }
        finally
        {
            pipeline.WriteProgress(new Progress(Activity, "", IsDone: true));
        }

        void Tell((long Read, long? Total) done) => pipeline.WriteProgress(new Progress(Activity, "", done.Total is { } total and > 0 ? (int)Math.Min(100, 100 * done.Read / total) : -1));
    }

    private async Task<string> PathAsync(IPipelineWriter pipeline, CancellationToken stop) =>
        file is null ? await cache!.CurrentAsync(Key, pipeline, stop)
        : FeedFile.IdentityOf(file) is null ? throw new MainWpException(ErrorKind.FileUnusable, Messages.NoFeedFile(file))
        : file;

    private Secret Key()
    {
        if (key is not null)
            return key;
        var chosen = VaultName is null ? Chosen(ErrorKind.CredentialRequired, Messages.NoFeedKey) : Chosen(ErrorKind.VaultRequired, Messages.FeedVaultMissing(VaultName));
        try
        {
            return vault!.Read(chosen, SecretName);
        }
        catch (MainWpException e)
        {
            throw new MainWpException(ErrorKind.CredentialRequired, Messages.FeedKeyNotRead(e.Message), e);
        }
    }

    // Without a vault, the advice differs from that for saved connections.
    private string Chosen(ErrorKind kind, string message)
    {
        try
        {
            return vault!.Choose(VaultName);
        }
        catch (MainWpException e) when (e.Kind == ErrorKind.VaultRequired)
        {
            throw new MainWpException(kind, message, e);
        }
    }
}
