namespace MainWp.PowerShell.Binding;

/// <summary>Names a product type of the cost tracker by slug, title or object.</summary>
public sealed class CostProductTypeReference : Reference
{
    /// <summary>By slug, title or object.</summary>
    public CostProductTypeReference(object value)
        : base(NamedThing.Of(value, Namings.CostProductType), Namings.CostProductType)
    {
    }

    /// <summary>The one of these that is meant.</summary>
    /// <exception cref="MainWpException">NotFound, Ambiguous or Mismatch.</exception>
    internal CostProductType In(CostTrackerSetting setting, MainWpClient client)
    {
        var given = Thing!.Id ?? Thing.Name ?? Given;
        if (setting.ProductTypes.FirstOrDefault(one => string.Equals(one.Slug, given, StringComparison.OrdinalIgnoreCase)) is { } bySlug)
        {
            if (Thing.IsComparable)
                new KnownThing(bySlug.Slug, [bySlug.Title]).Compare(Thing, Naming);
            return bySlug;
        }
        var byTitle = setting.ProductTypes.Where(one => string.Equals(one.Title, given, StringComparison.OrdinalIgnoreCase)).ToList();
        return byTitle.Count switch
        {
            1 => byTitle[0],
            0 => throw client.Settings.NotFound(Resource.CostProductType, $"Product type '{Given}'"),
            _ => throw new MainWpException(ErrorKind.Ambiguous, Messages.SlugNeeded(given, "product types", byTitle.Select(one => one.Slug))) { Resource = Resource.CostProductType },
        };
    }
}
