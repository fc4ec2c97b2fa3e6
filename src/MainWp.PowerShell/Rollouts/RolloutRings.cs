using System.Globalization;

namespace MainWp.PowerShell.Rollouts;

/// <summary>Finds the sites of rings by their names: tags, clients, sites, or * for all other sites.</summary>
internal sealed class RolloutRings(MainWpClient client)
{
    /// <summary>All other sites.</summary>
    public const string Rest = "*";

    private static readonly string[] Kinds = ["tag", "client", "site"];

    private Uri Dashboard => client.Transport.Connection.Address;

    /// <summary>The rings with the ids of their sites; null for all others.</summary>
    /// <exception cref="MainWpException">InvalidArgument for a name that matches nothing or several things, for a thing without sites, or
    /// for a ring that is named twice or after *.</exception>
    public async Task<IReadOnlyList<(string Name, IReadOnlyCollection<int>? Sites)>> ReadAsync(IReadOnlyList<string> names, CancellationToken stop)
    {
        var rings = new List<(string, IReadOnlyCollection<int>?)>();
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names.Select(name => name.Trim()))
        {
            if (known.Contains(Rest))
                throw Invalid(Messages.RingAfterAll(name));
            if (!known.Add(name))
                throw Invalid(Messages.RingTwice(name));
            rings.Add((name, name == Rest ? null : await SitesOfAsync(name, stop)));
        }
        return rings;
    }

    private async Task<IReadOnlyCollection<int>> SitesOfAsync(string name, CancellationToken stop)
    {
        var kind = Kinds.FirstOrDefault(kind => name.StartsWith(kind + ":", StringComparison.OrdinalIgnoreCase));
        var bare = kind is null ? name : name.Substring(kind.Length + 1).Trim();
        var found = new List<(string Kind, int Id)>();
        if (kind is null or "tag")
            found.AddRange((await client.Tags.Directory.MatchesAsync(bare, stop)).Select(tag => ("tag", tag.Id)));
        if (kind is null or "client")
            found.AddRange((await client.Clients.Directory.MatchesAsync(bare, stop)).Select(client => ("client", client.Id)));
        if (kind is null or "site")
            found.AddRange((await SitesNamedAsync(bare, stop)).Select(id => ("site", id)));
        if (found.Count == 0)
            throw Invalid(Messages.RingUnknown(name, Dashboard));
        if (found.Count > 1)
            throw Invalid(Messages.RingAmbiguous(name, [.. found.Select(thing => thing.Kind).Distinct()]));
        IReadOnlyCollection<int> sites = found[0].Kind switch
        {
            "tag" => [.. (await client.Sites.OfTagAsync(found[0].Id, stop)).Select(site => site.Id)],
            "client" => [.. (await client.Sites.OfClientAsync(found[0].Id, stop)).Select(site => site.Id)],
            _ => [found[0].Id],
        };
        return sites.Count > 0 ? new HashSet<int>(sites) : throw Invalid(Messages.RingEmpty(name, Dashboard));
    }

    private async Task<IReadOnlyList<int>> SitesNamedAsync(string name, CancellationToken stop)
    {
        var address = SiteDirectory.AddressOf(name);
        return
        [
            .. (await client.Sites.Directory.EntriesAsync(stop))
                .Where(entry => string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase) || entry.Id.ToString(CultureInfo.InvariantCulture) == name || (address is not null && entry.Url is not null && SiteDirectory.AddressOf(entry.Url.OriginalString) == address))
                .Select(entry => entry.Id),
        ];
    }

    private static MainWpException Invalid(string message) => new(ErrorKind.InvalidArgument, message);
}
