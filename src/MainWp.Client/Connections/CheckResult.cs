namespace MainWp;

/// <summary>The result of one check of a connection.</summary>
public enum CheckResult
{
    /// <summary>Unknown: it was not tried because it depends on a check that did not pass, or only a change could tell.</summary>
    Unknown = 0,

    /// <summary>As it should be.</summary>
    Passed,

    /// <summary>Not as it should be; the remedy says what to do.</summary>
    Failed,

    /// <summary>It does not concern this connection, such as the key's scopes where no key was given.</summary>
    NotApplicable,
}
