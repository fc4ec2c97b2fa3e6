namespace MainWp.PowerShell.Binding;

/// <summary>A cost as the user named it, and its id.</summary>
internal sealed record ResolvedCost(CostReference Reference, int Id)
{
    public override string ToString() => Reference.ToString() == $"{Id}" ? $"cost {Id}" : $"{Reference} (cost {Id})";
}
