namespace MainWp.PowerShell;

/// <summary>What is said of work that takes a while.</summary>
internal static partial class Messages
{
    public static string DoneOf(int done, int total) => $"{done} of {total} done";

    public static string DoneSoFar(int done, int underWay) => $"{done} done, {underWay} running";

    /// <summary>Where a question cannot be asked.</summary>
    public static string CannotAsk(string action, string target, bool takesForce) =>
        $"'{action}' on {target} asks for confirmation, and this host cannot ask. Nothing was done to it. Use -Confirm:$false{(takesForce ? " or -Force" : "")}, or run the command in an interactive console.";

    /// <summary>After Ctrl+C in a wait.</summary>
    public static string GoesOn(object job, Uri? dashboard, string waitCommand) => $"The wait was stopped. {Capital(job.ToString()!)} continues on {dashboard}. To resume the wait: {waitCommand}";

    /// <summary>After Ctrl+C while updates were being started.</summary>
    public static string MayGoOn(object job, Uri? dashboard, string waitCommand) => $"{Capital(job.ToString()!)} of {dashboard} was stopped and may have started. To see what was updated: {waitCommand}";

    private static string Capital(string text) => text.Length > 0 ? char.ToUpperInvariant(text[0]) + text.Substring(1) : text;
}
