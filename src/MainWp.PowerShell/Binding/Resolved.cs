using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Binding;

/// <summary>A thing as the user named it, and its id.</summary>
internal sealed record Resolved<T>(T Reference, int Id)
    where T : NumberedReference
{
    public override string ToString() => Reference.ToString();

    /// <summary>The thing for a question: as the dashboard calls it where a person reads it, with its number and the dashboard.</summary>
    /// <exception cref="MainWpException">NotFound.</exception>
    public async Task<string> DescribeAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop) =>
        Messages.Of(await KnownThing.ReadAsync(pipeline, () => Reference.KnownAsync(client, Id, stop)) is { Name: { } name } ? $"{name} ({Reference.Noun} {Id})" : this.Describe(), client);
}
