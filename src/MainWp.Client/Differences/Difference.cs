namespace MainWp;

/// <summary>A property that a change would give another value.</summary>
/// <param name="Property">Its name, as the object has it.</param>
/// <param name="Old">What it is; null where the dashboard does not tell.</param>
/// <param name="New">What it would be; null for a secret.</param>
internal sealed record Difference(string Property, string? Old, string? New)
{
    private const int LongestValue = 60;

    /// <summary>The difference for a person.</summary>
    public override string ToString() => (Old, New) switch
    {
        (_, null) => Messages.NewSecret(Property),
        (null, _) => Messages.NewValue(Property, Shown(New)),
        _ when IsLong(Old) || IsLong(New) => Messages.LengthDiffers(Property, Old.Length, New.Length),
        _ => Messages.ValueDiffers(Property, Shown(Old), Shown(New)),
    };

    private static bool IsLong(string text) => text.Length > LongestValue;

    private static string Shown(string text) => text.Length == 0 ? Messages.NoValue : IsLong(text) ? text.Substring(0, LongestValue - 3) + "..." : text;
}
