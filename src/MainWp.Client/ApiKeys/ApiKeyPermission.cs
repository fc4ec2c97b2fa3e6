namespace MainWp;

/// <summary>What an API key may do. The server has no permission to delete only: deleting is part of Write (QUIRKS 3).</summary>
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
