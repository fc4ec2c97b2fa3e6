namespace MainWp;

/// <content>Texts about o auth.</content>
internal static partial class Messages
{
    public static string NoRefreshToken(Uri? service) =>
        $"The session with {service} has no refresh token, because the service sent none. Run Connect-WpAdmin -ClientId to sign in again.";

    public static string ServiceDisconnected(Uri? service) =>
        $"The session with {service} was disconnected. Nothing was sent. Run Connect-WpAdmin again.";

    public static string NoAccessToken(object? endpoint) =>
        $"{endpoint} answered without an access token of type Bearer. Check the address of the token endpoint.";

    public const string StateMismatch = "The answer does not belong to this sign-in: its state is missing or different. Nothing was sent. Run Connect-WpAdmin again and use the newest answer.";

    public const string SignInDenied = "The sign-in was denied in the browser. Nothing is connected.";

    public static string SignInRefused(object? error, string? reason) =>
        $"The service refused the sign-in: {error}{reason}. Check -ClientId, -Scope and the registered redirect address.";

    public const string NoCode = "The answer of the sign-in contains no code. Run Connect-WpAdmin again.";
}
