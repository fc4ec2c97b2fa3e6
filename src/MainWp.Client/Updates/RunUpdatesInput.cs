namespace MainWp;

/// <summary>The body of run-updates-v1. An empty site list would mean all sites, so there is none without sites.</summary>
internal sealed class RunUpdatesInput
{
    private RunUpdatesInput(Arguments input) => Input = input;

    public Arguments Input { get; }

    public static RunUpdatesInput For(IReadOnlyCollection<int> sites, IReadOnlyCollection<UpdateType> types, IReadOnlyCollection<string> slugs)
    {
        if (sites.Count == 0)
            throw new ArgumentException(Messages.EmptyListMeansAll, nameof(sites));
        return new(new Arguments([.. sites], [.. types.Select(NameOf)], [.. slugs]));
    }

    /// <summary>The server's plural for a type.</summary>
    public static string NameOf(UpdateType type) => type == UpdateType.Core ? "core" : type.ToString().ToLowerInvariant() + "s";

    internal sealed record Arguments(int[] SiteIdsOrDomains, string[] Types, string[] SpecificItems);
}
