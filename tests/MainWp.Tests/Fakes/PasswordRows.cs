namespace MainWp.Tests.Fakes;

/// <summary>Users of the dashboard and rows of their application passwords, in the form in which WordPress sends them.</summary>
internal static class PasswordRows
{
    public const string Me = "GET wp/v2/users/me";
    public const string Introspect = "GET wp/v2/users/me/application-passwords/introspect";

    public static string Uuid(int number) => $"00000000-0000-4000-8000-{number:d12}";

    public static string User(int id, string login) => $$"""{"id":{{id}},"username":"{{login}}","name":"{{login}}","email":"{{login}}@d.example","slug":"{{login}}","roles":["administrator"]}""";

    public static string Row(int number, string name, string? lastUsed = null) =>
        $$"""{"uuid":"{{Uuid(number)}}","app_id":"","name":"{{name}}","created":"2026-01-01T00:00:00","last_used":{{(lastUsed is null ? "null" : $"\"{lastUsed}\"")}},"last_ip":null}""";

    public static string Line(string method, int user, int? number = null) => $"{method} wp/v2/users/{user}/application-passwords{(number is { } one ? $"/{Uuid(one)}" : "")}";

    /// <summary>A session of admin (user 1), which signs in by password 1; each password may be changed and removed.</summary>
    public static FakeDashboard WithPasswords(this FakeDashboard dashboard, int user, params string[] rows)
    {
        if (user == 1)
            dashboard.WithApplicationPassword().Answering(Me, 200, User(1, "admin")).Answering(Introspect, 200, Row(1, "own", "2026-11-20T12:00:00"));
        dashboard.Answering($"GET wp/v2/users/{user}", 200, User(user, user == 1 ? "admin" : $"user{user}")).Answering(Line("GET", user), 200, $"[{string.Join(",", rows)}]")
            .Answering(Line("DELETE", user), 200, """{"deleted":true,"count":3}""");
        for (var number = 1; number <= 9; number++)
            dashboard.Answering(Line("DELETE", user, number), "wp/app-passwords-delete").Answering(Line("PUT", user, number), "wp/app-passwords-update");
        return dashboard;
    }
}
