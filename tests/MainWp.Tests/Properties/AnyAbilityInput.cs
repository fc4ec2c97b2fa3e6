namespace MainWp.Tests.Properties;

/// <summary>A schema and an input, as JSON.</summary>
public sealed record AnyAbilityInput(string Schema, string Input);
