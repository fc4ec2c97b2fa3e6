namespace MainWp;

/// <summary>What is to be changed of the cost tracker's settings; null keeps what is.</summary>
internal sealed class CostTrackerPatch
{
    public string? Currency { get; set; }

    public CurrencyPosition? CurrencyPosition { get; set; }

    public string? ThousandSeparator { get; set; }

    public string? DecimalSeparator { get; set; }

    public int? Decimals { get; set; }

    public bool IsEmpty => Currency is null && CurrencyPosition is null && ThousandSeparator is null && DecimalSeparator is null && Decimals is null;
}
