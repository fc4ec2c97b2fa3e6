namespace MainWp.PowerShell.SignIn;

/// <summary>How a person signs in.</summary>
/// <param name="Wait">How long the person may take.</param>
/// <param name="IsPasted">Whether the page shows the password to be pasted instead of sending it.</param>
internal sealed record SignInRequest(TimeSpan Wait, bool IsPasted);
