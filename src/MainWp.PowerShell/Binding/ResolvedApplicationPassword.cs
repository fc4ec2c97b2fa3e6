namespace MainWp.PowerShell.Binding;

/// <summary>An application password as the user named it, and the password's entry.</summary>
internal sealed record ResolvedApplicationPassword(ApplicationPasswordReference Reference, ApplicationPassword Password);
