using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Access;

/// <summary>Application passwords, which WordPress accepts on every route that is not MainWP's.</summary>
internal sealed class AccountAuthentication(Dashboard dashboard)
{
    public Caller Authenticate(RestRequest request)
    {
        if (BasicCredentials.Read(request.Header("Authorization")) is not { } basic)
            return Caller.Nobody;
        if (!dashboard.ApplicationPasswordsEnabled)
        {
            if (request.Path.Contains("application-passwords", StringComparison.Ordinal))
                throw new RestError("application_passwords_disabled", "This installation has no application passwords.", 501);
            return Caller.Nobody;
        }

        var account = dashboard.Accounts.Find(basic.User)
            ?? throw new RestError(
                basic.User.Contains('@', StringComparison.Ordinal) ? "invalid_email" : "invalid_username",
                "<strong>Error:</strong> Nobody here has that user name.",
                401);
        var password = account.Find(basic.Password)
            ?? throw new RestError("incorrect_password", "This is none of the application passwords of that account.", 401);

        var now = dashboard.Clock.GetUtcNow();
        if (password.LastUsed is null || now - password.LastUsed > TimeSpan.FromDays(1))
            password.LastUsed = now;
        password.LastIp = request.Remote.ToString();
        return new Caller(null, account, password);
    }
}
