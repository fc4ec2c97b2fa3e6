namespace MainWp;

/// <summary>What follows from an error's kind.</summary>
/// <param name="Id">The id that the user sees; "&lt;Thing&gt;" in it stands for the resource.</param>
/// <param name="Category">PowerShell's category of it, by name.</param>
internal sealed record ErrorTraits(string Id, string Category)
{
    private static readonly Dictionary<ErrorKind, ErrorTraits> Table = new()
    {
        [ErrorKind.SessionRequired] = new("SessionRequired", "ConnectionError") { EndsCommand = true },
        [ErrorKind.SessionMismatch] = new("SessionMismatch", "InvalidArgument") { RefusesItem = true },
        [ErrorKind.NounMismatch] = new("NounMismatch", "InvalidArgument") { RefusesItem = true },
        [ErrorKind.Mismatch] = new("<Thing>Mismatch", "InvalidArgument") { RefusesItem = true },
        [ErrorKind.SessionAmbiguous] = new("SessionAmbiguous", "InvalidArgument"),
        [ErrorKind.CredentialRequired] = new("CredentialRequired", "AuthenticationError") { EndsSession = true },
        [ErrorKind.AddressInvalid] = new("AddressInvalid", "InvalidArgument") { EndsSession = true },
        [ErrorKind.Unencrypted] = new("Unencrypted", "SecurityError"),
        [ErrorKind.Unauthorized] = new("Unauthorized", "AuthenticationError") { EndsSession = true },
        [ErrorKind.SignInRefused] = new("SignInRefused", "AuthenticationError"),
        [ErrorKind.ScopeMissing] = new("ScopeMissing", "PermissionDenied"),
        [ErrorKind.Forbidden] = new("Forbidden", "PermissionDenied"),
        [ErrorKind.NotFound] = new("<Thing>NotFound", "ObjectNotFound"),
        [ErrorKind.Ambiguous] = new("<Thing>Ambiguous", "InvalidArgument"),
        [ErrorKind.Rejected] = new("RequestRejected", "InvalidArgument"),
        [ErrorKind.InvalidArgument] = new("InvalidArgument", "InvalidArgument"),
        [ErrorKind.Conflict] = new("Conflict", "ResourceExists"),
        [ErrorKind.TooLarge] = new("RequestTooLarge", "LimitsExceeded"),
        [ErrorKind.Throttled] = new("Throttled", "LimitsExceeded") { IsTransient = true },
        [ErrorKind.ServerFailed] = new("ServerFailed", "InvalidResult") { IsTransient = true },
        [ErrorKind.SiteUnreachable] = new("SiteUnreachable", "ResourceUnavailable"),
        [ErrorKind.NotDone] = new("NotDone", "InvalidResult"),
        [ErrorKind.Unreachable] = new("DashboardUnreachable", "ConnectionError") { IsTransient = true, EndsSession = true },
        [ErrorKind.CertificateInvalid] = new("CertificateInvalid", "SecurityError") { EndsSession = true },
        [ErrorKind.Redirected] = new("Redirected", "SecurityError"),
        [ErrorKind.TimedOut] = new("TimedOut", "OperationTimeout") { IsTransient = true },
        [ErrorKind.Unreadable] = new("AnswerUnreadable", "InvalidData") { IsTransient = true },
        [ErrorKind.ListIncomplete] = new("ListIncomplete", "InvalidResult"),
        [ErrorKind.NotWordPress] = new("RestApiNotFound", "ResourceUnavailable") { EndsSession = true },
        [ErrorKind.ExtensionNotActive] = new("ExtensionNotActive", "NotInstalled"),
        [ErrorKind.OutcomeUnknown] = new("OutcomeUnknown", "InvalidResult") { IsTransient = true },
        [ErrorKind.NotAttempted] = new("NotAttempted", "OperationStopped"),
        [ErrorKind.NotConfirmed] = new("NotConfirmed", "OperationTimeout"),
        [ErrorKind.FileUnusable] = new("FileUnusable", "InvalidData"),
        [ErrorKind.VaultRequired] = new("VaultRequired", "NotInstalled"),
        [ErrorKind.VaultFailed] = new("VaultFailed", "InvalidResult"),
        [ErrorKind.RolloutInvalid] = new("RolloutInvalid", "InvalidData"),
        [ErrorKind.RolloutInUse] = new("RolloutInUse", "ResourceBusy"),
        [ErrorKind.RolloutHalted] = new("RolloutHalted", "OperationStopped"),
        [ErrorKind.PromptUnavailable] = new("PromptUnavailable", "ResourceUnavailable") { EndsCommand = true },
    };

    /// <summary>True where the same may go well a little later: who waits for the server goes on waiting.</summary>
    public bool IsTransient { get; init; }

    /// <summary>True where nothing else that the session sends can succeed either.</summary>
    public bool EndsSession { get; init; }

    /// <summary>True where an object is not what the command is for, or belongs elsewhere: the command goes on with the next.</summary>
    public bool RefusesItem { get; init; }

    /// <summary>True where the command cannot go on, whatever its sessions.</summary>
    public bool EndsCommand { get; init; }

    public static ErrorTraits Of(ErrorKind kind) => Table[kind];
}
