using MainWp.Http;

namespace MainWp;

/// <summary>What a failed run of an ability means: what failed before it ran, while it ran, and after it.</summary>
internal static class AbilityFailure
{
    /// <summary>Whether a code comes from running an ability.</summary>
    public static bool IsCode(string? code) => code?.StartsWith("ability_", StringComparison.Ordinal) == true;

    private const string InvalidOutput = "ability_invalid_output";

    /// <summary>The failure as the user is told.</summary>
    public static MainWpException Of(Ability ability, AbilityInput input, Connection connection, MainWpException failure)
    {
        var isChange = input.IsChange;
        var said = failure.ServerMessage is { } words ? $"{words.TrimEnd('.')} [{failure.Code ?? "no code"}, HTTP {failure.Status}]" : $"HTTP {failure.Status}";
        // WordPress checks the answer after the work (WP_Ability::execute), and failures of the work itself have no status of their own:
        // 500.
        if (isChange && failure.Code == InvalidOutput)
            return Told(ErrorKind.OutcomeUnknown, Messages.AnswerRefused(ability.Name, connection.Address, said), failure);
        if (isChange && failure is { Kind: ErrorKind.ServerFailed, Status: >= 500 })
            return Told(ErrorKind.OutcomeUnknown, Messages.FailedWhileRunning(ability.Name, connection.Address, said), failure);
        if (ability.IsAskedByQuery && failure is { Status: 414 or 431 })
            return Told(ErrorKind.TooLarge, Messages.InputRefusedAsTooLong(ability.Name, connection.Address, said), failure);
        // The credential was accepted a moment ago, when the ability was read, so this is the plugin's own refusal.
        if (failure is { Kind: ErrorKind.Unauthorized, Status: 401, Code: not null } && !ServerCodes.Knows(failure.Code))
            return Told(ErrorKind.Rejected, Messages.RefusedByPlugin(ability.Name, connection.Address, said), failure);
        return failure;
    }

    private static MainWpException Told(ErrorKind kind, string message, MainWpException failure) => new(kind, message, failure)
    {
        Resource = Resource.Ability,
        Endpoint = failure.Endpoint,
        Status = failure.Status,
        Code = failure.Code,
        ServerMessage = failure.ServerMessage,
        MayHaveArrived = kind == ErrorKind.OutcomeUnknown,
    };
}
