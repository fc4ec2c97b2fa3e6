namespace MainWp.Emulator.Faults;

/// <summary>The pages in which the two services differ.</summary>
/// <param name="Fatal">What the language of the server leaves behind.</param>
/// <param name="Login">The page of a wall that wants people to sign in.</param>
internal sealed record FaultPages(Func<string> Fatal, Func<string> Login);
