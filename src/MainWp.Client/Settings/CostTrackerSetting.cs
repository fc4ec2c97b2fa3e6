using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>The settings of the cost tracker.</summary>
public sealed class CostTrackerSetting : MainWpObject
{
    /// <summary>The currency's code, such as EUR.</summary>
    [JsonInclude]
    [JsonPropertyName("currency")]
    public string? Currency { get; internal set; }

    /// <summary>Where the currency's sign stands.</summary>
    [JsonInclude]
    [JsonPropertyName("currency_position")]
    [JsonConverter(typeof(NamedValueConverter<CurrencyPosition>))]
    public CurrencyPosition CurrencyPosition { get; internal set; }

    /// <summary>What separates thousands.</summary>
    [JsonInclude]
    [JsonPropertyName("thousand_separator")]
    public string? ThousandSeparator { get; internal set; }

    /// <summary>What separates decimals.</summary>
    [JsonInclude]
    [JsonPropertyName("decimal_separator")]
    public string? DecimalSeparator { get; internal set; }

    /// <summary>Decimal places.</summary>
    [JsonInclude]
    [JsonPropertyName("decimals")]
    public int? Decimals { get; internal set; }

    /// <summary>The product types.</summary>
    [JsonInclude]
    [JsonPropertyName("product_categories")]
    public IReadOnlyList<CostProductType> ProductTypes { get; internal set => field = ItemList<CostProductType>.Of(value); } = ItemList<CostProductType>.None;

    /// <summary>The payment methods that were added to the built-in ones.</summary>
    [JsonInclude]
    [JsonPropertyName("payment_methods")]
    [JsonConverter(typeof(PaymentMethodsConverter))]
    public IReadOnlyList<CostPaymentMethod> PaymentMethods { get; internal set => field = ItemList<CostPaymentMethod>.Of(value); } = ItemList<CostPaymentMethod>.None;

    [JsonInclude]
    [JsonPropertyName("currency_format")]
    internal CostTrackerSetting? Format { get; set; }

    /// <inheritdoc/>
    public override string ToString() => "Cost tracker settings";
}
