namespace MainWp;

/// <summary>What went wrong, in the terms that decide an error's id and category.</summary>
public enum ErrorKind
{
    /// <summary>No session is connected in this runspace and none was given.</summary>
    SessionRequired,

    /// <summary>An object of a dashboard that no session is connected to.</summary>
    SessionMismatch,

    /// <summary>An object or a row of another noun than the command's.</summary>
    NounMismatch,

    /// <summary>A row of a file whose name or address is not that of the thing with its id.</summary>
    Mismatch,

    /// <summary>Several sessions, and nothing that says which one a bare id belongs to.</summary>
    SessionAmbiguous,

    /// <summary>The session lacks the credential that the route needs.</summary>
    CredentialRequired,

    /// <summary>The dashboard's address cannot be used.</summary>
    AddressInvalid,

    /// <summary>Plain http to another machine.</summary>
    Unencrypted,

    /// <summary>The server refuses the credential.</summary>
    Unauthorized,

    /// <summary>Signing in with a browser was refused, or its answer is not the one waited for.</summary>
    SignInRefused,

    /// <summary>The credential is good but lacks the scope that the method needs.</summary>
    ScopeMissing,

    /// <summary>The account behind the credential may not do this.</summary>
    Forbidden,

    /// <summary>The thing asked for does not exist.</summary>
    NotFound,

    /// <summary>Several things carry the given name.</summary>
    Ambiguous,

    /// <summary>The server refuses the request's content.</summary>
    Rejected,

    /// <summary>An argument that would be refused, found before anything was sent.</summary>
    InvalidArgument,

    /// <summary>Something of that name exists already.</summary>
    Conflict,

    /// <summary>More items in one request than the server takes.</summary>
    TooLarge,

    /// <summary>Too many requests.</summary>
    Throttled,

    /// <summary>The server failed.</summary>
    ServerFailed,

    /// <summary>The dashboard works, the child site behind it does not answer it.</summary>
    SiteUnreachable,

    /// <summary>The change was tried and did not happen.</summary>
    NotDone,

    /// <summary>No connection to the server.</summary>
    Unreachable,

    /// <summary>The server's certificate is not trusted.</summary>
    CertificateInvalid,

    /// <summary>The server points to another place; credentials do not follow.</summary>
    Redirected,

    /// <summary>The answer did not come in time.</summary>
    TimedOut,

    /// <summary>The answer is not what this API sends.</summary>
    Unreadable,

    /// <summary>A list came to its end, or was given up, and rows may be missing.</summary>
    ListIncomplete,

    /// <summary>The address answers, but no WordPress REST API does.</summary>
    NotWordPress,

    /// <summary>A route of an extension that is not active.</summary>
    ExtensionNotActive,

    /// <summary>The change was sent and the connection broke: it may have happened.</summary>
    OutcomeUnknown,

    /// <summary>Not tried, since the items before it failed for a reason that holds for all.</summary>
    NotAttempted,

    /// <summary>The pending work was not seen to finish.</summary>
    NotConfirmed,

    /// <summary>A file of the user cannot be read or written, or is not what it should be.</summary>
    FileUnusable,

    /// <summary>A secret must be saved or read, but there is no vault for it.</summary>
    VaultRequired,

    /// <summary>The vault does not do what is asked.</summary>
    VaultFailed,

    /// <summary>The plan of a rollout is not valid.</summary>
    RolloutInvalid,

    /// <summary>Somebody else works on the rollout.</summary>
    RolloutInUse,

    /// <summary>More sites of a ring broke than the plan allows.</summary>
    RolloutHalted,

    /// <summary>The person has to be asked, and the host cannot ask.</summary>
    PromptUnavailable,
}
