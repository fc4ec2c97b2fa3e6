namespace MainWp.Tests.Pester;

/// <summary>What Invoke-Tests.ps1 leaves.</summary>
internal sealed record PesterResult(int Passed, int Failed, IReadOnlyList<PesterSkip> Skipped, IReadOnlyList<PesterFailure> Failures);
