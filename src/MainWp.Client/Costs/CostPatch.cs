namespace MainWp;

/// <summary>What a cost is to be; null keeps what is there.</summary>
internal sealed class CostPatch
{
    public string? Name { get; set; }

    public CostPaymentType? PaymentType { get; set; }

    public string? ProductType { get; set; }

    public string? ProductSlug { get; set; }

    public string? LicenseType { get; set; }

    public CostStatus? Status { get; set; }

    public decimal? Price { get; set; }

    public string? PaymentMethod { get; set; }

    public CostRenewal? Renewal { get; set; }

    public DateTime? LastRenewal { get; set; }

    public string? Url { get; set; }

    public string? Icon { get; set; }

    public string? Color { get; set; }

    public string? Note { get; set; }

    /// <summary>What it is for. The server uses the first kind that is sent.</summary>
    public CostTargets? Targets { get; set; }
}
