namespace MainWp.PowerShell.Binding;

/// <summary>A thing as the user named it, and its id.</summary>
internal sealed record Resolved<T>(T Reference, int Id)
    where T : NumberedReference
{
    public override string ToString() => Reference.ToString();
}
