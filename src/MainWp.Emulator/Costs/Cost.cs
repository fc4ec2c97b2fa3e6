namespace MainWp.Emulator.Costs;

/// <summary>A cost of the cost tracker.</summary>
internal sealed class Cost
{
    public required int Id { get; init; }

    public string Name { get; set; } = "";

    public string Url { get; set; } = "";

    public string Type { get; set; } = "subscription";

    public string ProductType { get; set; } = "";

    public string Slug { get; set; } = "";

    public string LicenseType { get; set; } = "";

    public string Status { get; set; } = "active";

    public string PaymentMethod { get; set; } = "";

    public decimal Price { get; set; }

    public string RenewalType { get; set; } = "monthly";

    public DateTimeOffset? LastRenewal { get; set; }

    public string Color { get; set; } = "";

    public string Note { get; set; } = "";

    public IReadOnlyList<int> Sites { get; set; } = [];

    public IReadOnlyList<int> Tags { get; set; } = [];

    public IReadOnlyList<int> Clients { get; set; } = [];

    public DateTimeOffset? NextRenewal => Type == "lifetime" ? null : RenewalType switch
    {
        "weekly" => LastRenewal?.AddDays(7),
        "quarterly" => LastRenewal?.AddMonths(3),
        "yearly" => LastRenewal?.AddYears(1),
        _ => LastRenewal?.AddMonths(1),
    };
}
