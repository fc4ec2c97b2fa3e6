namespace MainWp.PowerShell.Binding;

/// <summary>A key as the user named it, and the key.</summary>
internal sealed record ResolvedApiKey(ApiKeyReference Reference, ApiKey Key);
