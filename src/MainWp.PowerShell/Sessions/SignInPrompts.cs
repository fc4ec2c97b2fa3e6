namespace MainWp.PowerShell.Sessions;

/// <summary>What signing in needs of the machine and the person at it. Used on the pipeline thread.</summary>
/// <param name="OpenBrowser">Shows an address in the user's browser; false where there is none.</param>
/// <param name="AskForRedirect">Shows an address to open elsewhere and returns the address at which the browser ended.</param>
internal sealed record SignInPrompts(Func<Uri, bool> OpenBrowser, Func<Uri, string?> AskForRedirect);
