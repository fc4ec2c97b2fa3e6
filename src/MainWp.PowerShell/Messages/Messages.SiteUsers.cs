namespace MainWp.PowerShell;

/// <summary>About the users of sites.</summary>
internal static partial class Messages
{
    public const string NoSiteInRow = "neither select_sites nor select_groups has a value";

    public const string EmailNotValidInRow = "email is not a valid address";

    public const string NoPasswordInRow = "password is empty and send_password is not 1";

    public static string FileNotReadable(string path, string reason) => $"'{path}' cannot be read: {reason} Nothing was sent.";

    public static string NoUsersInFile(string path) => $"'{path}' has no users. Nothing was sent.";

    public static string ColumnsMissing(string path, IEnumerable<string> columns) =>
        $"'{path}' lacks these columns: {string.Join(", ", columns)}. Nothing was sent. Add them to the header. If the first line is a user, use -NoHeader.";

    public static string RowNotUsable(int row, string user, string problem) => $"user {row}{(user.Length > 0 ? $" ({user})" : "")}: {problem}";

    public static string RowsNotUsable(string path, IReadOnlyList<string> problems, int more) =>
        $"'{path}' was not sent. {string.Join("; ", problems)}{(more > 0 ? $"; and {more} more" : "")}.";

    public static string CellEmpty(string column) => $"{column} is empty";

    public static string CellNotReadable(string column) => $"{column} has a comma, a quote or a line break, which the dashboard's import cannot read; use New-MainWpSiteUser for it";

    public static string ImportUsers(IReadOnlyList<string> users) => $"Create {users.Count} users ({string.Join(", ", users.Take(10))}{(users.Count > 10 ? ", ..." : "")})";
}
