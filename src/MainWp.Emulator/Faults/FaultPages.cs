namespace MainWp.Emulator.Faults;

/// <summary>The pages in which the two services differ.</summary>
/// <param name="Fatal">The page that PHP leaves behind after a fatal error.</param>
/// <param name="Login">The page of a wall that wants people to sign in.</param>
internal sealed record FaultPages(Func<string> Fatal, Func<string> Login);
