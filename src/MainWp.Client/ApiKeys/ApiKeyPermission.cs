namespace MainWp;

/// <summary>What an API key may do. The server has no permission to delete only: deleting is part of Write.</summary>
// docs/quirks.md, 3.
[Flags]
public enum ApiKeyPermission
{
    /// <summary>Not told in words that this version knows; PermissionTitles has the dashboard's own.</summary>
    Unknown = 0,

    /// <summary>GET.</summary>
    Read = 1,

    /// <summary>POST, PUT, PATCH and DELETE.</summary>
    Write = 2,
}
