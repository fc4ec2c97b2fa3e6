using System.Management.Automation;

namespace MainWp.PowerShell.Binding;

/// <summary>Names a payment method of the cost tracker by slug, title or object.</summary>
public sealed class CostPaymentMethodReference : Reference
{
    /// <summary>By slug or title.</summary>
    public CostPaymentMethodReference(string slugOrTitle)
        : base(slugOrTitle, null)
    {
    }

    /// <summary>By the payment method itself.</summary>
    public CostPaymentMethodReference(CostPaymentMethod method)
        : base(method.Slug, method.Dashboard)
    {
    }

    /// <summary>By any object with a Slug, such as one from Import-Clixml.</summary>
    public CostPaymentMethodReference(PSObject value)
        : base(SlugOf(value), value.BaseObject is CostPaymentMethod method ? method.Dashboard : Deserialized.Dashboard(value))
    {
    }

    /// <summary>The one of these that is meant.</summary>
    /// <exception cref="MainWpException">NotFound or Ambiguous.</exception>
    internal CostPaymentMethod In(CostTrackerSetting setting, MainWpClient client)
    {
        if (setting.PaymentMethods.FirstOrDefault(one => string.Equals(one.Slug, Given, StringComparison.OrdinalIgnoreCase)) is { } bySlug)
            return bySlug;
        var byTitle = setting.PaymentMethods.Where(one => string.Equals(one.Title, Given, StringComparison.OrdinalIgnoreCase)).ToList();
        return byTitle.Count switch
        {
            1 => byTitle[0],
            0 => throw client.Settings.NotFound(Resource.CostPaymentMethod, $"Payment method '{Given}'"),
            _ => throw new MainWpException(ErrorKind.Ambiguous, $"'{Given}' names several payment methods: {string.Join(", ", byTitle.Select(one => one.Slug))}. Give the slug of the one that is meant. Nothing was sent for it.") { Resource = Resource.CostPaymentMethod },
        };
    }

    private static string SlugOf(PSObject value) => value.BaseObject switch
    {
        string text => text,
        CostPaymentMethod method => method.Slug,
        CostProductType => throw new PSInvalidCastException($"{value} is no payment method."),
        _ => Deserialized.Property(value, "Slug")?.ToString() ?? throw new PSInvalidCastException($"{value} names no payment method: it has no Slug."),
    };
}
