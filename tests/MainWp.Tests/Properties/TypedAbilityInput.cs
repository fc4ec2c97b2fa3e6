namespace MainWp.Tests.Properties;

/// <summary>A schema whose values have one type each, and an input of these types, as JSON.</summary>
public sealed record TypedAbilityInput(string Schema, string Input);
