namespace MainWp.PowerShell.Binding;

/// <summary>A site that is to join the dashboard, with the tags and the client that it is to have there.</summary>
public sealed class NewSiteReference : Reference
{
    private readonly NewSite _site;
    private readonly IReadOnlyList<TagReference> _tags;
    private readonly ClientReference? _client;

    internal NewSiteReference(NewSite site, IReadOnlyList<TagReference> tags, ClientReference? client)
        : base(site.Url, client?.Dashboard, Namings.Site)
    {
        (_site, _tags, _client) = (site, tags, client);
    }

    /// <summary>What to send, once the tags and the client are found.</summary>
    internal async Task<NewSite> ResolveAsync(MainWpClient client, CancellationToken stop)
    {
        _site.TagIds = await _tags.ToIdsAsync(client, stop) is { } ids ? string.Join(",", ids) : null;
        _site.ClientId = _client is null ? null : await _client.ResolveExistingAsync(client, stop);
        return _site;
    }
}
