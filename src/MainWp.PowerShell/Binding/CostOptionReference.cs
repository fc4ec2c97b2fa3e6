namespace MainWp.PowerShell.Binding;

/// <summary>Names an entry of one of the cost tracker's lists by slug, title or object.</summary>
public abstract class CostOptionReference : Reference
{
    private protected CostOptionReference(object value, Naming naming)
        : base(NamedThing.Of(value, naming), naming)
    {
    }

    /// <summary>The one of these that is meant.</summary>
    /// <exception cref="MainWpException">NotFound, Ambiguous or Mismatch.</exception>
    private protected T Find<T>(IReadOnlyList<T> entries, Func<T, string> slug, Func<T, string> title, MainWpClient client)
        where T : class
    {
        var given = Thing!.Id ?? Thing.Name ?? Given;
        if (entries.FirstOrDefault(one => string.Equals(slug(one), given, StringComparison.OrdinalIgnoreCase)) is { } bySlug)
        {
            if (Thing.IsComparable)
                new KnownThing(slug(bySlug), [title(bySlug)]).Compare(Thing, Naming);
            return bySlug;
        }
        var byTitle = entries.Where(one => string.Equals(title(one), given, StringComparison.OrdinalIgnoreCase)).ToList();
        return byTitle.Count switch
        {
            1 => byTitle[0],
            0 => throw client.Settings.NotFound(Naming.Resource, Messages.Titled(Naming, Given)),
            _ => throw new MainWpException(ErrorKind.Ambiguous, Messages.SlugNeeded(given, $"{Naming.Word}s", byTitle.Select(slug))) { Resource = Naming.Resource },
        };
    }
}
