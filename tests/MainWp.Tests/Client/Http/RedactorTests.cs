using FsCheck;
using FsCheck.Xunit;
using MainWp.Http;

namespace MainWp.Tests.Client.Http;

public class RedactorTests
{
    private static readonly Redactor Redactor = new(["abcd EFGH ijkl", "abcdEFGHijkl", "swordfish&more"]);

    [Theory]
    [InlineData("it is abcd EFGH ijkl", "abcd EFGH")]
    [InlineData("it is abcdEFGHijkl", "abcdEFGH")]
    [InlineData("q=swordfish%26more", "swordfish")]
    [InlineData("Bearer 0123456789abcdef0123456789abcdef01234567==fedcba9876543210fedcba9876543210fedcba98", "0123456789abcdef")]
    [InlineData("ck_0123456789abcdef0123456789abcdef01234567", "0123456789abcdef")]
    public void Text_loses_secrets(string text, string secret) => Assert.DoesNotContain(secret, Redactor.Text(text));

    [Theory]
    [InlineData("""{"data":{"user_info":{"user_login":"jo","user_pass":"geheim"}}}""", RequestBody.JsonType)]
    [InlineData("""[{"secrets":{"api_key":"geheim"}}]""", RequestBody.JsonType)]
    [InlineData("""{"tokens":["geheim"]}""", RequestBody.JsonType)]
    [InlineData("""{"password":12345,"x":"y geheimnis"}""", "none")]
    [InlineData("user=jo&user_pass=geheim", RequestBody.FormType)]
    [InlineData("no JSON, geheim", RequestBody.JsonType)]
    public void A_body_loses_what_secret_names_hold(string body, string mediaType) =>
        Assert.DoesNotContain(mediaType == "none" ? "12345" : "geheim", Redactor.Body(body, mediaType == "none" ? null : mediaType, 1000));

    [Fact]
    public void A_code_or_message_of_a_server_is_redacted_and_only_its_beginning_is_shown()
    {
        var secret = "swordfish&more";

        Assert.Equal("rest_(redacted)", Redactor.Code($"rest_{secret}"));
        Assert.InRange(Redactor.Code(new string('x', 100_000)).Length, 1, 210);
        Assert.InRange(Redactor.Message(new string('x', 100_000)).Length, 1, 4010);
        Assert.Equal("a & (redacted)", Redactor.Message("a &amp; swordfish&amp;more"));
        for (var before = 0; before < 300; before++)
            Assert.DoesNotContain("sword", Redactor.Code($"{new string('x', before)}{secret}{new string('y', 100_000)}"));
    }

    // What is masked is shorter than what was searched: the end of that comes into the part that is shown.
    [Fact]
    public void A_secret_that_is_repeated_for_ever_is_not_shown_where_the_search_ends_in_its_middle()
    {
        var secret = new string('s', 2000) + "wordfish";
        var redactor = new Redactor([secret]);
        var repeated = string.Concat(Enumerable.Repeat($"{secret} ", 50));

        Assert.DoesNotContain("ss", redactor.Message(repeated));
        Assert.DoesNotContain("ss", redactor.Code(repeated));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("jo:")]
    [InlineData("jo::")]
    public void Text_loses_a_secret_that_was_encoded_as_base64_behind_anything(string before)
    {
        foreach (var encoding in new[] { System.Text.Encoding.UTF8, System.Text.Encoding.Unicode })
        {
            var encoded = Convert.ToBase64String(encoding.GetBytes($"{before}abcdEFGHijkl"));
            var shown = Redactor.Text($"Basic {encoded} was refused");

            Assert.DoesNotContain(encoded, shown);
            Assert.True(LongestPart(encoded, shown) <= 12, $"{encoded} is shown as {shown}");
        }
    }

    private static int LongestPart(string text, string shown) =>
        Enumerable.Range(0, text.Length).Max(from => Enumerable.Range(0, text.Length - from + 1).Last(length => shown.Contains(text.Substring(from, length), StringComparison.Ordinal)));

    [Fact]
    public void A_flag_under_a_secret_name_is_shown() =>
        Assert.Equal("""{"send_password":true,"reset_password":[false],"password":"(redacted)"}""", Redactor.Body("""{"send_password":true,"reset_password":[false],"password":"geheim"}""", RequestBody.JsonType, 1000));

    [Fact]
    public void A_body_keeps_what_is_no_secret() => Assert.Contains("jo", Redactor.Body("""{"user_login":"jo","user_pass":"geheim"}""", RequestBody.JsonType, 1000));

    [Fact]
    public void An_address_loses_secret_parameters_and_credentials()
    {
        var shown = Redactor.Address(new Uri("https://jo:geheim@dashboard.example/wp-json/mainwp/v1/sites?consumer_key=geheim&page=2"));

        Assert.DoesNotContain("geheim", shown);
        Assert.Contains("page=2", shown);
    }

    [Theory]
    [InlineData("""{"a":"xxxxxxxxxxxx","b":"swordfish&more"}""", 30)]
    [InlineData("""{"a":"xxxxxxxxxxxx","user_pass":"geheim"}""", 35)]
    [InlineData("user=xxxxxxxxxxxxxxxxx&user_pass=geheim", 37)]
    [InlineData("user=xxxxxxxxxxxxxxxxx&note=swordfish&more", 37)]
    public void A_body_that_is_cut_shows_no_half_of_a_secret(string body, int limit)
    {
        var shown = Redactor.Body(body, body[0] == '{' ? RequestBody.JsonType : RequestBody.FormType, limit);

        Assert.DoesNotContain("gehe", shown);
        Assert.DoesNotContain("sword", shown);
        Assert.Contains("xxxx", shown);
        Assert.EndsWith($"({body.Length} characters)", shown);
    }

    [Fact]
    public void Preparing_for_many_secrets_ends_when_it_is_stopped()
    {
        using var stop = new CancellationTokenSource();
        var taken = 0;

        Assert.Throws<OperationCanceledException>(() => new SecretSpellings(Secrets(), stop.Token));

        Assert.InRange(taken, 100, 101);

        IEnumerable<string> Secrets()
        {
            for (; taken < 5000; taken++)
            {
                if (taken == 100)
                    stop.Cancel();
                yield return $"marker-{taken}";
            }
        }
    }

    [Fact]
    public void What_was_stopped_is_prepared_anew()
    {
        var redactor = new Redactor(["swordfish"]);

        Assert.Throws<OperationCanceledException>(() => redactor.Prepare(new CancellationToken(canceled: true)));

        Assert.Equal("(redacted)", redactor.Text("swordfish"));
    }

    [Fact]
    public void Secrets_that_overlap_leave_nothing_of_either() =>
        Assert.Equal("<(redacted)>", new Redactor(["abcdef", "defghijkl", "cdef"]).Text("<abcdefghijkl>"));

    [Property]
    public bool Finds_what_a_search_for_each_finds(PositiveInt seed)
    {
        var random = new Random(seed.Get);
        string Word(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => "abAB"[random.Next(4)]));
        string[] spellings = [.. Enumerable.Range(0, 8).Select(_ => Word(random.Next(4, 8)))];
        var text = Word(200);
        var covered = new bool[text.Length];
        foreach (var spelling in spellings)
        {
            for (var at = text.IndexOf(spelling, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(spelling, at + 1, StringComparison.OrdinalIgnoreCase))
                Array.Fill(covered, true, at, spelling.Length);
        }
        var left = new SecretSpellings(spellings).Mask(text, "-").Replace("-", "", StringComparison.Ordinal);
        return left == string.Concat(text.Where((_, at) => !covered[at]));
    }
}
