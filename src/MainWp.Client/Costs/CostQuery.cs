namespace MainWp;

/// <summary>Which costs a list is to contain.</summary>
internal sealed class CostQuery
{
    public string? Search { get; set; }

    public IReadOnlyList<CostStatus> Statuses { get; set; } = [];

    public IReadOnlyList<string> ProductTypes { get; set; } = [];

    public CostPaymentType PaymentType { get; set; }
}
