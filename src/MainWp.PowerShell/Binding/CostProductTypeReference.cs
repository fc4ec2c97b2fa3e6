using System.Management.Automation;

namespace MainWp.PowerShell.Binding;

/// <summary>Names a product type of the cost tracker by slug, title or object.</summary>
public sealed class CostProductTypeReference : Reference
{
    /// <summary>By slug or title.</summary>
    public CostProductTypeReference(string slugOrTitle)
        : base(slugOrTitle, null)
    {
    }

    /// <summary>By the product type itself.</summary>
    public CostProductTypeReference(CostProductType type)
        : base(type.Slug, type.Dashboard)
    {
    }

    /// <summary>By any object with a Slug, such as one from Import-Clixml.</summary>
    public CostProductTypeReference(PSObject value)
        : base(SlugOf(value), value.BaseObject is CostProductType type ? type.Dashboard : Deserialized.Dashboard(value))
    {
    }

    /// <summary>The one of these that is meant.</summary>
    /// <exception cref="MainWpException">NotFound or Ambiguous.</exception>
    internal CostProductType In(CostTrackerSetting setting, MainWpClient client)
    {
        if (setting.ProductTypes.FirstOrDefault(one => string.Equals(one.Slug, Given, StringComparison.OrdinalIgnoreCase)) is { } bySlug)
            return bySlug;
        var byTitle = setting.ProductTypes.Where(one => string.Equals(one.Title, Given, StringComparison.OrdinalIgnoreCase)).ToList();
        return byTitle.Count switch
        {
            1 => byTitle[0],
            0 => throw client.Settings.NotFound(Resource.CostProductType, $"Product type '{Given}'"),
            _ => throw new MainWpException(ErrorKind.Ambiguous, $"'{Given}' names several product types: {string.Join(", ", byTitle.Select(one => one.Slug))}. Give the slug of the one that is meant. Nothing was sent for it.") { Resource = Resource.CostProductType },
        };
    }

    private static string SlugOf(PSObject value) => value.BaseObject switch
    {
        string text => text,
        CostProductType type => type.Slug,
        CostPaymentMethod => throw new PSInvalidCastException($"{value} is no product type."),
        _ => Deserialized.Property(value, "Slug")?.ToString() ?? throw new PSInvalidCastException($"{value} names no product type: it has no Slug."),
    };
}
