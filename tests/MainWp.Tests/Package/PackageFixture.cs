namespace MainWp.Tests.Package;

/// <summary>One package for all tests of it: making it takes seconds.</summary>
public sealed class PackageFixture : IAsyncLifetime
{
    internal PackedModule Module { get; private set; } = null!;

    public async Task InitializeAsync() => Module = await PackedModule.PackAsync("RepositoryUrl=", "VersionSuffix=");

    public Task DisposeAsync()
    {
        Module.Dispose();
        return Task.CompletedTask;
    }
}
