namespace MainWp;

/// <content>About signing in with a browser.</content>
internal static partial class Messages
{
    public const string NobodySignedIn = "Nobody finished the sign-in in time. Nothing is connected. Run the command again, or with a longer -SignInTimeoutSec.";

    public static string PortTaken(int port, string reason) => $"Port {port} of this machine cannot be used ({reason}). Use another port, or end the program that uses it.";

    public static string OtherServer(string endpoint, Uri target, Uri address) => $"{endpoint} would go to {target.Authority}, but the credential is for {address}. Nothing was sent. Save the connection again if its file was changed.";

    public const string SignedIn = "You are signed in. Close this window and return to PowerShell.";

    public const string OtherSignIn = "This answer does not belong to the sign-in that PowerShell is waiting for.";

    public const string NothingHere = "There is nothing here.";

    public const string SignInOver = "PowerShell no longer waits for this answer. If a password was created for it, revoke it in your profile.";

    public const string RequestUnreadable = "This request cannot be read.";
}
