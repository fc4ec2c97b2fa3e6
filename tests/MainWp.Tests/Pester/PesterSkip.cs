namespace MainWp.Tests.Pester;

/// <summary>A Pester test that was not run.</summary>
internal sealed record PesterSkip(string Name, string Reason);
