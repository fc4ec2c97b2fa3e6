namespace MainWp.Tests.Properties;

/// <summary>A command, by its number, and what it is answered, in turn.</summary>
/// <param name="Command">The number.</param>
/// <param name="Bodies">The answers.</param>
public sealed record AnyAnswers(int Command, IReadOnlyList<string> Bodies)
{
    /// <inheritdoc/>
    public override string ToString() => $"{CommandSample.All[Command % CommandSample.All.Count]} with {string.Join(" then ", Bodies)}";
}
