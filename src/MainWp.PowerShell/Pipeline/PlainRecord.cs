namespace MainWp.PowerShell.Pipeline;

/// <summary>An object of an answer that no type describes; the engine-side writer makes a PowerShell object of it.</summary>
/// <param name="Fields">Its fields as plain values.</param>
/// <param name="Dashboard">The dashboard it is from: commands that it is piped into act there and nowhere else.</param>
internal sealed record PlainRecord(IReadOnlyDictionary<string, object?> Fields, Uri Dashboard)
{
    /// <summary>The property that says where it is from.</summary>
    public string OriginName { get; init; } = nameof(MainWpObject.Dashboard);

    /// <summary>A name by which commands of another service know that it is not theirs; null for none.</summary>
    public string? TypeName { get; init; }
}
