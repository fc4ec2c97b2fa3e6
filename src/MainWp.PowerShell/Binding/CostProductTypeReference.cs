namespace MainWp.PowerShell.Binding;

/// <summary>Names a product type of the cost tracker by slug, title or object.</summary>
public sealed class CostProductTypeReference : CostOptionReference
{
    /// <summary>By slug, title or object.</summary>
    public CostProductTypeReference(object value)
        : base(value, Namings.CostProductType)
    {
    }

    /// <summary>The one of these that is meant.</summary>
    /// <exception cref="MainWpException">NotFound, Ambiguous or Mismatch.</exception>
    internal CostProductType In(CostTrackerSetting setting, MainWpClient client) => Find(setting.ProductTypes, one => one.Slug, one => one.Title, client);
}
