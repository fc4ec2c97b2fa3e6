namespace MainWp.PowerShell.Binding;

/// <summary>Names a payment method of the cost tracker by slug, title or object.</summary>
public sealed class CostPaymentMethodReference : Reference
{
    /// <summary>By slug, title or object.</summary>
    public CostPaymentMethodReference(object value)
        : base(NamedThing.Of(value, Namings.CostPaymentMethod), Namings.CostPaymentMethod)
    {
    }

    /// <summary>The one of these that is meant.</summary>
    /// <exception cref="MainWpException">NotFound, Ambiguous or Mismatch.</exception>
    internal CostPaymentMethod In(CostTrackerSetting setting, MainWpClient client)
    {
        var given = Thing!.Id ?? Thing.Name ?? Given;
        if (setting.PaymentMethods.FirstOrDefault(one => string.Equals(one.Slug, given, StringComparison.OrdinalIgnoreCase)) is { } bySlug)
        {
            if (Thing.IsComparable)
                new KnownThing(bySlug.Slug, [bySlug.Title]).Compare(Thing, Naming);
            return bySlug;
        }
        var byTitle = setting.PaymentMethods.Where(one => string.Equals(one.Title, given, StringComparison.OrdinalIgnoreCase)).ToList();
        return byTitle.Count switch
        {
            1 => byTitle[0],
            0 => throw client.Settings.NotFound(Resource.CostPaymentMethod, $"Payment method '{Given}'"),
            _ => throw new MainWpException(ErrorKind.Ambiguous, Messages.SlugNeeded(given, "payment methods", byTitle.Select(one => one.Slug))) { Resource = Resource.CostPaymentMethod },
        };
    }
}
