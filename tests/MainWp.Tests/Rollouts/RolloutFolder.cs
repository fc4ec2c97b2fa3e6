namespace MainWp.Tests.Rollouts;

/// <summary>A folder for a plan, gone afterwards.</summary>
internal sealed class RolloutFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mainwp-rollout-");

    public string Plan => Path.Combine(_folder.FullName, "monthly.json");

    public IReadOnlyList<string> Files => [.. _folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal)];

    public void Dispose() => _folder.Delete(recursive: true);
}
