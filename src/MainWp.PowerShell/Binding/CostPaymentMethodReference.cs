namespace MainWp.PowerShell.Binding;

/// <summary>Names a payment method of the cost tracker by slug, title or object.</summary>
public sealed class CostPaymentMethodReference : CostOptionReference
{
    /// <summary>By slug, title or object.</summary>
    public CostPaymentMethodReference(object value)
        : base(value, Namings.CostPaymentMethod)
    {
    }

    /// <summary>The one of these that is meant.</summary>
    /// <exception cref="MainWpException">NotFound, Ambiguous or Mismatch.</exception>
    internal CostPaymentMethod In(CostTrackerSetting setting, MainWpClient client) => Find(setting.PaymentMethods, one => one.Slug, one => one.Title, client);
}
