using System.Text;

namespace MainWp;

/// <summary>One sign-in: the address where the user consents, and what may come back from it (RFC 6749, 4.1; RFC 7636).</summary>
/// <param name="application">The program that asks.</param>
/// <param name="redirect">Where the answer is sent.</param>
internal sealed class OAuthSignIn(OAuthApplication application, Uri redirect)
{
    private readonly string _state = Pkce.Random();

    public Uri Redirect { get; } = redirect;

    public Pkce Proof { get; } = Pkce.New();

    /// <summary>The address that the user opens in a browser.</summary>
    public Uri Address
    {
        get
        {
            var query = new StringBuilder(application.Authorize.Query.Length > 1 ? application.Authorize.Query.Substring(1) + "&" : "");
            query.Append($"response_type=code&client_id={Uri.EscapeDataString(application.ClientId)}&redirect_uri={Uri.EscapeDataString(Redirect.AbsoluteUri)}");
            query.Append($"&state={_state}&code_challenge={Proof.Challenge}&code_challenge_method=S256");
            if (application.Scope is { Length: > 0 } scope)
                query.Append($"&scope={Uri.EscapeDataString(scope)}");
            return new UriBuilder(application.Authorize) { Query = query.ToString() }.Uri;
        }
    }

    /// <summary>True for an answer to this sign-in: it contains its state.</summary>
    public bool Fits(IReadOnlyDictionary<string, string> answer) => answer.TryGetValue("state", out var state) && FixedTime.Equal(state, _state);

    /// <summary>The code of an answer.</summary>
    /// <exception cref="MainWpException">SignInRefused if it belongs to another sign-in, refuses, or contains no code.</exception>
    public string CodeOf(IReadOnlyDictionary<string, string> answer)
    {
        if (!Fits(answer))
            throw Refused(Messages.StateMismatch);
        if (answer.TryGetValue("error", out var error))
            throw Refused(error == "access_denied" ? Messages.SignInDenied : Messages.SignInRefused(error, (answer.TryGetValue("error_description", out var why) ? $" ({why})" : "")));
        return answer.TryGetValue("code", out var code) && code.Length > 0 ? code : throw Refused(Messages.NoCode);
    }

    /// <summary>The answer that a person pasted: a whole address or its query.</summary>
    public static IReadOnlyDictionary<string, string> ReadPasted(string? pasted)
    {
        var text = (pasted ?? "").Trim().Trim('"', '\'');
        var mark = text.IndexOf('?');
        text = mark < 0 ? text : text.Substring(mark + 1);
        var hash = text.IndexOf('#');
        return QueryText.Read(hash < 0 ? text : text.Substring(0, hash));
    }

    private static MainWpException Refused(string message) => new(ErrorKind.SignInRefused, message);
}
