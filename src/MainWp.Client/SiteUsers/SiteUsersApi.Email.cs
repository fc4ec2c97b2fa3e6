namespace MainWp;

/// <content>The email addresses of users, which WordPress and the dashboard drop without a word.</content>
internal sealed partial class SiteUsersApi
{
    /// <summary>Whether WordPress takes it for an address (is_email): of any other it keeps nothing, and makes the user all the same.</summary>
    public static bool IsEmail(string text)
    {
        var at = text.IndexOf('@');
        return at > 0 && at == text.LastIndexOf('@') && text.IndexOf('.', at) > at + 1 && text[text.Length - 1] != '.' && !text.Any(char.IsWhiteSpace);
    }

    /// <summary>Gives the users of an imported line the email address that the import of MainWP 6.1.2 leaves out.</summary>
    // docs/quirks.md, 74.
    public async Task KeepEmailAsync(SiteUserImport line, CancellationToken stop)
    {
        if (line.Email is not { Length: > 0 } email)
            return;
        foreach (var site in line.SucceededSites)
        {
            var user = (await ListAsync(site.SiteId, new SiteUserQuery { Search = line.UserName }, stop).ConfigureAwait(false)).Find(user => string.Equals(user.UserName, line.UserName, StringComparison.OrdinalIgnoreCase));
            if (user is { Email: null or "" })
                await ChangeAsync(site.SiteId, user.UserId, new SiteUserPatch { Email = email }, stop).ConfigureAwait(false);
        }
    }

    private static void RefuseEmail(string? email)
    {
        if (email is not null && !IsEmail(email.Trim()))
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.EmailNotValid(email)) { Resource = Resource.SiteUser };
    }
}
