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
        Assert.DoesNotContain(mediaType == "none" ? "12345" : "geheim", Redactor.Body(body, mediaType == "none" ? null : mediaType));

    [Fact]
    public void A_body_keeps_what_is_no_secret() => Assert.Contains("jo", Redactor.Body("""{"user_login":"jo","user_pass":"geheim"}""", RequestBody.JsonType));

    [Fact]
    public void An_address_loses_secret_parameters_and_credentials()
    {
        var shown = Redactor.Address(new Uri("https://jo:geheim@dashboard.example/wp-json/mainwp/v1/sites?consumer_key=geheim&page=2"));

        Assert.DoesNotContain("geheim", shown);
        Assert.Contains("page=2", shown);
    }
}
