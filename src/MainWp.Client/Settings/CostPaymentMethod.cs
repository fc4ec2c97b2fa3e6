namespace MainWp;

/// <summary>A payment method of the cost tracker.</summary>
public sealed class CostPaymentMethod : MainWpObject
{
    /// <summary>The server's name for it.</summary>
    public string Slug { get; internal set; } = "";

    /// <summary>Its name.</summary>
    public string Title { get; internal set; } = "";

    /// <inheritdoc/>
    public override string ToString() => Title.Length > 0 ? Title : Slug;
}
