using System.Globalization;
using System.Net;
using FsCheck.Xunit;
using MainWp.Http;
using MainWp.PowerShell.Binding;
using MainWp.Tests.Fakes;
using MainWp.Tests.Faults;

namespace MainWp.Tests.Properties;

/// <summary>What the rules keep to for any input. A failure prints the case, shrunk, and the seed.</summary>
[Properties(Arbitrary = [typeof(Inputs)], MaxTest = 500, QuietOnSuccess = true)]
public sealed class RuleProperties
{
    private const string Seed = "7719023,3155";
    private const string Secret = "abcd EFGH ij+l/MN\"P";

    private static readonly HttpMethod[] Methods = [HttpMethod.Get, HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Head, HttpMethod.Options];

    [Property(Replay = Seed)]
    public void A_name_finds_a_site_or_is_our_exception(AnyText name, AnyText known)
    {
        var dashboard = new FakeDashboard().Answering("GET sites/basic", 200, System.Text.Json.JsonSerializer.Serialize(new { success = 1, data = new[] { new { id = "3", name = known.Value, url = known.Value } } }));
        try
        {
            var id = new SiteReference(name.Value).ResolveAsync(dashboard.Client(), default).GetAwaiter().GetResult();
            Assert.True(id == 3 || decimal.Parse(name.Value, CultureInfo.InvariantCulture) == id);
        }
        catch (MainWpException e)
        {
            Assert.Contains(e.Kind, new[] { ErrorKind.NotFound, ErrorKind.InvalidArgument, ErrorKind.Ambiguous });
        }
    }

    [Property(Replay = Seed)]
    public void What_a_user_types_is_taken_or_is_our_exception(AnyText text)
    {
        Ours(() => DashboardAddress.Parse(text.Value, allowUnencrypted: true));
        Ours(() => ApiToken.Parse(text.Value));
        Ours(() => LegacyKey.Parse(text.Value, text.Value, LegacyAuthentication.Header));
        Ours(() => RoutePath.Parse(text.Value, new Uri("https://dashboard.example/")));
        Ours(() => new Request(HttpMethod.Get, "x") { Query = [(text.Value, text.Value)] }.ToUri(new Uri("https://dashboard.example/"), "wp-json/"));
    }

    [Property(Replay = Seed)]
    public void A_wait_is_within_patience_and_a_change_is_repeated_only_where_it_did_not_happen(
        int repeats, int attempt, int method, int kind, int status, int retryAfter, bool mayHaveArrived, bool isRepeatable, byte jitter, int interval)
    {
        var kinds = Enum.GetValues<ErrorKind>();
        var statuses = new int?[] { null, 200, 400, 401, 408, 429, 500, 502, 503, 504, 520, 524 };
        var failure = new MainWpException(kinds[Math.Abs(kind % kinds.Length)], "x")
        {
            Status = statuses[Math.Abs(status % statuses.Length)],
            RetryAfter = retryAfter % 3 == 0 ? null : TimeSpan.FromSeconds(Math.Abs((long)retryAfter) * 1000),
            MayHaveArrived = mayHaveArrived,
        };
        var rule = new RetryRule(Math.Abs(repeats % 2000), TimeSpan.FromSeconds(Math.Abs(interval % 4000)));
        var verb = Methods[Math.Abs(method % Methods.Length)];

        var wait = rule.DelayBefore(1 + Math.Abs(attempt % 2000), isRepeatable || RetryRule.IsRead(verb), failure, jitter / 255.0);

        if (wait is not { } delay)
            return;
        Assert.InRange(delay, TimeSpan.Zero, rule.Patience);
        Assert.InRange(1 + Math.Abs(attempt % 2000), 1, rule.MaximumRetryCount);
        var isTurnedAway = failure.RetryAfter is not null && failure.Status is 429 or (int)HttpStatusCode.ServiceUnavailable;
        var neverLeft = failure.Status is null && !failure.MayHaveArrived && failure.Kind is ErrorKind.Unreachable or ErrorKind.TimedOut;
        Assert.True(RetryRule.IsRead(verb) || isRepeatable || isTurnedAway || neverLeft);
    }

    [Property(Replay = Seed)]
    public void No_text_keeps_a_secret(AnyText before, AnyText after, bool isBody)
    {
        var redactor = new Redactor([Secret]);
        foreach (var spelling in Spellings.Of(Secret))
        {
            var text = $"{before.Value} {spelling} {after.Value}";
            Assert.DoesNotContain(spelling, isBody ? redactor.Body(text, null, int.MaxValue) : redactor.Text(text), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Property(Replay = Seed)]
    public void Any_body_can_be_shown(AnyAnswer answer, ShapedJson json)
    {
        var redactor = new Redactor([Secret]);
        foreach (var text in new[] { System.Text.Encoding.UTF8.GetString(answer.Body), json.Json, $$"""{"password":{{json.Json}}}""" })
        {
            foreach (var type in new[] { null, RequestBody.JsonType, RequestBody.FormType })
                Assert.NotNull(redactor.Body(text, type, int.MaxValue));
        }
    }

    [Property(Replay = Seed)]
    public void Whatever_a_request_holds_its_secrets_can_be_learned(AnyAnswer answer, ShapedJson json, AnyText text)
    {
        foreach (var type in new[] { RequestBody.JsonType, RequestBody.FormType, "multipart/form-data", "multipart/form-data; boundary=b", answer.ContentType })
        {
            foreach (var body in new[] { answer.Body, System.Text.Encoding.UTF8.GetBytes(json.Json), System.Text.Encoding.UTF8.GetBytes($"--b\r\nname=\"{text.Value}\"; filename\r\n\r\n{text.Value}") })
                new Redactor([]).LearnFrom(Request.Post("x") with { Query = [(text.Value, text.Value)], Body = new RequestBody(body, type) });
        }
        var note = System.Text.Json.JsonSerializer.Serialize(text.Value.Replace("--b", ""));
        foreach (var request in new[]
        {
            Request.Get("x", ("note", text.Value), ("password", Secret)),
            Request.Post("x", RequestBody.Form(("note", text.Value), ("user_pass", Secret))),
            Request.Post("x", new RequestBody(System.Text.Encoding.UTF8.GetBytes($$"""{"note":{{note}},"inner":[{"api_key":{{System.Text.Json.JsonSerializer.Serialize(Secret)}}}]}"""), RequestBody.JsonType)),
            Request.Post("x", new RequestBody(System.Text.Encoding.UTF8.GetBytes($"--b\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n{note}\r\n--b\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\n{Secret}\r\n--b--\r\n"), "multipart/form-data; boundary=b")),
        })
        {
            var redactor = new Redactor([]);
            redactor.LearnFrom(request);
            Assert.DoesNotContain(Secret, redactor.Text($"the server repeats {Secret} here"), StringComparison.Ordinal);
        }
    }

    private static void Ours(Action action)
    {
        try
        {
            action();
        }
        catch (MainWpException e)
        {
            Assert.NotEmpty(e.Message);
        }
    }
}
