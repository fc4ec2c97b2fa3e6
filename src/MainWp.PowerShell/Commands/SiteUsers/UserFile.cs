using System.Management.Automation;
using System.Text;

namespace MainWp.PowerShell.Commands;

/// <summary>A file of users to import, read by its header and checked before anything is sent.</summary>
/// <param name="Name">The name, with .csv: the server refuses others.</param>
/// <param name="Users">The names of the users, in the order of the file.</param>
/// <param name="Bytes">The rows as the server reads them.</param>
internal sealed record UserFile(string Name, IReadOnlyList<string> Users, byte[] Bytes)
{
    private const int MostProblems = 3;
    private const int UserName = 0;
    private const int Email = 1;
    private const int Password = 5;
    private const int SendPassword = 6;
    private const int Role = 7;
    private const int Sites = 8;
    private const int Tags = 9;

    // The server reads the columns by position. The second names are those in a file of Get-MainWpSiteUser. Its Tags are the tags of the
    // site, which it names by address.
    private static readonly string[][] Names =
    [
        ["username"], ["email"], ["first_name"], ["last_name"], ["user_url", "website"], ["password"], ["send_password"], ["role"], ["select_sites", "site_url"], ["select_groups"],
    ];

    /// <summary>The server's names of the columns.</summary>
    public static IReadOnlyList<string> Header { get; } = [.. Names.Select(names => names[0])];

    /// <summary>Checks rows and puts them in order.</summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="rows">What it has.</param>
    /// <exception cref="MainWpException">InvalidArgument; nothing was sent.</exception>
    public static UserFile Of(string path, IReadOnlyList<PSObject> rows)
    {
        if (rows.Count == 0)
            throw Refused(Messages.NoUsersInFile(path));
        var missing = new[] { UserName, Email, Role }.Where(column => Property(rows[0], column) is null).Select(column => Header[column]).ToList();
        if (Property(rows[0], Sites) is null && Property(rows[0], Tags) is null)
            missing.Add(Header[Sites]);
        if (missing.Count > 0)
            throw Refused(Messages.ColumnsMissing(path, missing));
        var users = rows.Select(row => Header.Select((_, column) => Property(row, column)?.Value?.ToString()?.Trim() ?? "").ToArray()).ToList();
        var problems = users.SelectMany((user, at) => ProblemsOf(user).Select(problem => Messages.RowNotUsable(at + 1, user[UserName], problem))).ToList();
        if (problems.Count > 0)
            throw Refused(Messages.RowsNotUsable(path, [.. problems.Take(MostProblems)], problems.Count - MostProblems));
        var text = string.Join("\n", users.Prepend([.. Header]).Select(user => string.Join(",", user))) + "\n";
        return new UserFile(Path.ChangeExtension(Path.GetFileName(path), ".csv"), [.. users.Select(user => user[UserName])], Encoding.UTF8.GetBytes(text));
    }

    private static IEnumerable<string> ProblemsOf(string[] user)
    {
        foreach (var column in new[] { UserName, Email, Role }.Where(column => user[column].Length == 0))
            yield return Messages.CellEmpty(Header[column]);
        if (user[Email].Length > 0 && !SiteUsersApi.IsEmail(user[Email]))
            yield return Messages.EmailNotValidInRow;
        if (user[Sites].Length == 0 && user[Tags].Length == 0)
            yield return Messages.NoSiteInRow;
        if (user[Password].Length == 0 && user[SendPassword] is not ("1" or "yes" or "true" or "True"))
            yield return Messages.NoPasswordInRow;
        // The server splits each line at every comma, and treats quotes as part of the value.
        foreach (var column in Enumerable.Range(0, user.Length).Where(column => user[column].IndexOfAny([',', '"', '\n', '\r']) >= 0))
            yield return Messages.CellNotReadable(Header[column]);
    }

    private static PSPropertyInfo? Property(PSObject row, int column) =>
        Names[column].Select(name => row.Properties.FirstOrDefault(property => Plain(property.Name) == Plain(name))).FirstOrDefault(property => property is not null);

    private static string Plain(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    private static MainWpException Refused(string message) => new(ErrorKind.InvalidArgument, message) { Resource = Resource.SiteUser };
}
