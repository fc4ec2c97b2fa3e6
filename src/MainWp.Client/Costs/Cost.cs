using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>A cost of the cost tracker.</summary>
// docs/quirks.md, 28.
public class Cost : MainWpObject
{
    /// <summary>The cost's number, from 1.</summary>
    [JsonInclude]
    public int Id { get; internal set; }

    /// <summary>The name.</summary>
    [JsonInclude]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string Name { get; internal set => field = value ?? ""; } = "";

    /// <summary>The product's address.</summary>
    [JsonInclude]
    public Uri? Url { get; internal set; }

    /// <summary>Subscription or once.</summary>
    [JsonIgnore]
    public CostPaymentType PaymentType => NamedValueConverter<CostPaymentType>.Parse(PaymentTypeText ?? "");

    /// <summary>plugin, theme, hosting, service, other, or a type of one's own.</summary>
    [JsonInclude]
    public string? ProductType { get; internal set; }

    /// <summary>The plugin's or theme's slug.</summary>
    [JsonInclude]
    [JsonPropertyName("slug")]
    public string? ProductSlug { get; internal set; }

    /// <summary>single_site or multi_site.</summary>
    [JsonInclude]
    public string? LicenseType { get; internal set; }

    /// <summary>The state.</summary>
    [JsonIgnore]
    public CostStatus Status => NamedValueConverter<CostStatus>.Parse(StatusText ?? "");

    /// <summary>paypal, stripe, or another method's slug.</summary>
    [JsonInclude]
    public string? PaymentMethod { get; internal set; }

    /// <summary>The price, in the currency of the cost tracker's settings.</summary>
    [JsonInclude]
    public decimal? Price { get; internal set; }

    /// <summary>How often it renews.</summary>
    [JsonIgnore]
    public CostRenewal Renewal => NamedValueConverter<CostRenewal>.Parse(RenewalText ?? "");

    /// <summary>The monthly price of a subscription. Weekly prices count 52 times a year. Null for costs that are paid once.</summary>
    [JsonIgnore]
    public decimal? MonthlyPrice => PaymentType != CostPaymentType.Subscription ? null : Renewal switch
    {
        CostRenewal.Weekly => Rounded(Price * 52 / 12),
        CostRenewal.Monthly => Price,
        CostRenewal.Quarterly => Rounded(Price / 3),
        CostRenewal.Yearly => Rounded(Price / 12),
        _ => null,
    };

    /// <summary>When it was bought or last renewed.</summary>
    [JsonInclude]
    [JsonConverter(typeof(CalendarDayConverter))]
    public DateTime? LastRenewal { get; internal set; }

    /// <summary>When it renews next.</summary>
    [JsonInclude]
    [JsonConverter(typeof(CalendarDayConverter))]
    public DateTime? NextRenewal { get; internal set; }

    /// <summary>When the dashboard last warned of the renewal.</summary>
    [JsonInclude]
    public DateTime? LastAlert { get; internal set; }

    /// <summary>The note, as HTML.</summary>
    [JsonInclude]
    public string? Note { get; internal set; }

    /// <summary>Ids of the sites that it is for.</summary>
    [JsonInclude]
    [JsonPropertyName("sites")]
    [JsonConverter(typeof(IdTextConverter))]
    public IReadOnlyList<int> SiteIds { get; internal set => field = ItemList<int>.Of(value); } = ItemList<int>.None;

    /// <summary>Ids of the tags that it is for.</summary>
    [JsonInclude]
    [JsonPropertyName("groups")]
    [JsonConverter(typeof(IdTextConverter))]
    public IReadOnlyList<int> TagIds { get; internal set => field = ItemList<int>.Of(value); } = ItemList<int>.None;

    /// <summary>Ids of the clients that it is for.</summary>
    [JsonInclude]
    [JsonPropertyName("clients")]
    [JsonConverter(typeof(IdTextConverter))]
    public IReadOnlyList<int> ClientIds { get; internal set => field = ItemList<int>.Of(value); } = ItemList<int>.None;

    [JsonInclude]
    [JsonPropertyName("type")]
    internal string? PaymentTypeText { get; set; }

    [JsonInclude]
    [JsonPropertyName("cost_status")]
    internal string? StatusText { get; set; }

    [JsonInclude]
    [JsonPropertyName("renewal_type")]
    internal string? RenewalText { get; set; }

    private static decimal? Rounded(decimal? price) => price is { } exact ? Math.Round(exact, 2) : null;

    /// <inheritdoc/>
    public override string ToString() => Name.Length > 0 ? Name : $"cost {Id}";
}
