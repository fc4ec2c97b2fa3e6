using System.Management.Automation;

namespace MainWp.PowerShell.Pipeline;

/// <summary>An error as the user sees it: an id of the documented table, a category, and what the user named.</summary>
internal sealed record CommandError(string Id, ErrorCategory Category, object? Target, Exception Cause)
{
    /// <summary>The only place that chooses id and category.</summary>
    public static CommandError From(MainWpException e, object? target)
    {
        var (id, category) = e.Kind switch
        {
            ErrorKind.SessionRequired => ("SessionRequired", ErrorCategory.ConnectionError),
            ErrorKind.SessionMismatch => ("SessionMismatch", ErrorCategory.InvalidArgument),
            ErrorKind.NounMismatch => ("NounMismatch", ErrorCategory.InvalidArgument),
            ErrorKind.Mismatch => ($"{e.Resource}Mismatch", ErrorCategory.InvalidArgument),
            ErrorKind.SessionAmbiguous => ("SessionAmbiguous", ErrorCategory.InvalidArgument),
            ErrorKind.CredentialRequired => ("CredentialRequired", ErrorCategory.AuthenticationError),
            ErrorKind.AddressInvalid => ("AddressInvalid", ErrorCategory.InvalidArgument),
            ErrorKind.Unencrypted => ("Unencrypted", ErrorCategory.SecurityError),
            ErrorKind.Unauthorized => ("Unauthorized", ErrorCategory.AuthenticationError),
            ErrorKind.SignInRefused => ("SignInRefused", ErrorCategory.AuthenticationError),
            ErrorKind.ScopeMissing => ("ScopeMissing", ErrorCategory.PermissionDenied),
            ErrorKind.Forbidden => ("Forbidden", ErrorCategory.PermissionDenied),
            ErrorKind.NotFound => ($"{e.Resource}NotFound", ErrorCategory.ObjectNotFound),
            ErrorKind.Ambiguous => ($"{e.Resource}Ambiguous", ErrorCategory.InvalidArgument),
            ErrorKind.Rejected => ("RequestRejected", ErrorCategory.InvalidArgument),
            ErrorKind.InvalidArgument => ("InvalidArgument", ErrorCategory.InvalidArgument),
            ErrorKind.Conflict => ("Conflict", ErrorCategory.ResourceExists),
            ErrorKind.TooLarge => ("RequestTooLarge", ErrorCategory.LimitsExceeded),
            ErrorKind.Throttled => ("Throttled", ErrorCategory.LimitsExceeded),
            ErrorKind.ServerFailed => ("ServerFailed", ErrorCategory.InvalidResult),
            ErrorKind.SiteUnreachable => ("SiteUnreachable", ErrorCategory.ResourceUnavailable),
            ErrorKind.NotDone when e.Resource == Resource.Update => ("UpdateFailed", ErrorCategory.InvalidResult),
            ErrorKind.NotDone => ("NotDone", ErrorCategory.InvalidResult),
            ErrorKind.Unreachable => ("DashboardUnreachable", ErrorCategory.ConnectionError),
            ErrorKind.CertificateInvalid => ("CertificateInvalid", ErrorCategory.SecurityError),
            ErrorKind.Redirected => ("Redirected", ErrorCategory.SecurityError),
            ErrorKind.TimedOut => ("TimedOut", ErrorCategory.OperationTimeout),
            ErrorKind.Unreadable => ("AnswerUnreadable", ErrorCategory.InvalidData),
            ErrorKind.ListIncomplete => ("ListIncomplete", ErrorCategory.InvalidResult),
            ErrorKind.NotWordPress => ("RestApiNotFound", ErrorCategory.ResourceUnavailable),
            ErrorKind.ExtensionNotActive => ("ExtensionNotActive", ErrorCategory.NotInstalled),
            ErrorKind.OutcomeUnknown => ("OutcomeUnknown", ErrorCategory.InvalidResult),
            ErrorKind.NotAttempted => ("NotAttempted", ErrorCategory.OperationStopped),
            ErrorKind.NotConfirmed => ("NotConfirmed", ErrorCategory.OperationTimeout),
            ErrorKind.FileUnusable => ("FileUnusable", ErrorCategory.InvalidData),
            ErrorKind.VaultRequired => ("VaultRequired", ErrorCategory.NotInstalled),
            ErrorKind.VaultFailed => ("VaultFailed", ErrorCategory.InvalidResult),
            ErrorKind.PromptUnavailable => ("PromptUnavailable", ErrorCategory.ResourceUnavailable),
            _ => throw new ArgumentOutOfRangeException(nameof(e), e.Kind, "This kind has no error id."),
        };
        return new CommandError(id, category, target, e);
    }
}
