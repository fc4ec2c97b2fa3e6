namespace MainWp;

internal static partial class Messages
{
    public static string NotAVersion(object value) => $"A version cannot be compared with a value of type {value.GetType().Name}. Use text, such as '1.23.9'.";
}
