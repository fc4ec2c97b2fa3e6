namespace MainWp.Emulator.Abilities;

/// <summary>Why a value does not fit its schema: WordPress's code and a reason.</summary>
internal sealed record SchemaFault(string Code, string Reason);
