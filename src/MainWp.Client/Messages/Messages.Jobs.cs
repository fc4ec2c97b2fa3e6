namespace MainWp;

/// <content>Texts about jobs.</content>
internal static partial class Messages
{
    public static string NotAToolJob(object? id) =>
        $"'{id}' is not a valid id of a tool's job, which begins with destroy_, renew_ or disconnect_. Nothing was sent.";
}
