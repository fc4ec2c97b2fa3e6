namespace MainWp.Tests.Conventions;

/// <summary>An example of a help page.</summary>
internal sealed record HelpExample(string Title, string Code, string Remarks);
