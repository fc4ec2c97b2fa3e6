namespace MainWp;

/// <content>Texts about monitors.</content>
internal static partial class Messages
{
    public const string DefaultsNotGlobal = "UseGlobal and an empty list stand for the defaults of all monitors, so they are not valid here.";

    public static string NotAnInterval(object? interval, object? intervals) =>
        $"{interval} is not a valid interval of a monitor. Use one of {intervals}.";

    public static string NotATimeout(object? timeout, object? timeouts) =>
        $"{timeout} is not a valid timeout of a monitor. Use one of {timeouts}.";
}
