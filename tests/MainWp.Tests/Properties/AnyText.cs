namespace MainWp.Tests.Properties;

/// <summary>Any text.</summary>
public sealed record AnyText(string Value);
