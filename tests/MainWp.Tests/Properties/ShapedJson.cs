namespace MainWp.Tests.Properties;

/// <summary>JSON that has the names of a shape, whatever their values are.</summary>
/// <param name="Shape">The shape's number.</param>
/// <param name="Json">The text.</param>
public sealed record ShapedJson(int Shape, string Json)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Inputs.Shapes[Shape].Type.Name}: {Json}";
}
