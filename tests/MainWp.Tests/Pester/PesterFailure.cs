namespace MainWp.Tests.Pester;

/// <summary>A Pester test, file or block that failed.</summary>
internal sealed record PesterFailure(string Name, string Message);
