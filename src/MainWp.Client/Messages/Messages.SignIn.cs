namespace MainWp;

/// <content>About signing in with a browser.</content>
internal static partial class Messages
{
    public const string NobodySignedIn = "Nobody finished signing in within the time. Nothing is connected. Run the command again, or with a longer -SignInTimeoutSec.";

    public static string PortTaken(int port, string reason) => $"Port {port} of this machine cannot be used ({reason}). Use another port, or end the program that uses it.";

    public static string OtherServer(string endpoint, Uri target, Uri address) => $"{endpoint} would go to {target.Authority}, but the credential is for {address}. Nothing was sent. Save the connection again if its file was changed.";
}
