using System.Text;
using MainWp.Http;
using MainWp.Tests.Fakes;
using MainWp.Tests.Faults;

namespace MainWp.Tests.Client.Http;

/// <summary>Whichever way a secret goes out, it is known afterwards in every spelling.</summary>
public class SentSecretsTests
{
    private const string Secret = "cor+rect \"hör/se";

    [Theory]
    [InlineData("application/json", """{"user":{"password":"cor+rect \"hör/se"}}""")]
    [InlineData("application/json; charset=utf-8", """[{"tokens":["x","cor+rect \"h\u00f6r\/se"]}]""")]
    [InlineData("application/json", """{"params":"{\"user_pass\":\"cor+rect \\\"hör/se\"}"}""")]
    [InlineData("text/plain", """{"password":"cor+rect \"hör/se"}""")]
    [InlineData("application/x-www-form-urlencoded", "user=jo&password=cor%2Brect+%22h%C3%B6r%2Fse")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-8", "user%5Bpassword%5D=cor%2Brect%20%22h%C3%B6r%2Fse&x=1")]
    [InlineData("multipart/form-data; boundary=\"b\"", "--b\r\nContent-Disposition: form-data; name=\"api_key\"\r\n\r\ncor+rect \"hör/se\r\n--b--\r\n")]
    public void A_body(string contentType, string body) => Knows(new Request(HttpMethod.Post, "x") { Body = new RequestBody(Encoding.UTF8.GetBytes(body), contentType) });

    [Theory]
    [InlineData("Username,Email,Password,Role\njo,jo@x.example,\"cor+rect \"\"hör/se\",editor\n")]
    [InlineData("\uFEFFusername,email,first_name,last_name,user_url,password,send_password\r\n,,,,,,\r\njo,jo@x.example,\"X, Y\",,,\"cor+rect \"\"hör/se\",0\r\n")]
    [InlineData("jo,jo@x.example,Jo,X,,\"cor+rect \"\"hör/se\",0,editor\n")]
    public void A_file_of_users(string csv) => Knows(new Request(HttpMethod.Post, "x") { Body = RequestBody.Multipart("csv_file", "users.csv", Encoding.UTF8.GetBytes(csv), ("has_header", "1")) });

    [Fact]
    public void A_query_and_a_header()
    {
        Knows(Request.Get("x", ("input[password]", Secret)));
        Knows(Request.Get("x") with { Headers = [("X-Token", Secret)] });
    }

    [Fact]
    public void A_number() => Assert.DoesNotContain("73914602", Learned(new Request(HttpMethod.Post, "x") { Body = new RequestBody("""{"pwd":73914602}"""u8.ToArray(), RequestBody.JsonType) }).Text("73914602"));

    [Fact]
    public void A_credential_of_the_proxy()
    {
        var options = new ConnectionOptions(new Uri("https://dashboard.example/")) { ProxyCredential = new("door", Secret) };
        using var connection = new Connection(options, new FakeDashboard().Open);

        Hides(connection.Redactor);
        Assert.Equal("(redacted)", connection.Redactor.Text(Convert.ToBase64String(Encoding.UTF8.GetBytes($"door:{Secret}"))));
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"csv_file\"; filename=\"x.csv\"\r\n\r\nUsername,Password\r\njane,\r\n--b--\r\n")]
    [InlineData("application/json", """{"username":"jane","password":null}""")]
    public void Nothing_else(string contentType, string body) =>
        Assert.Equal("jane: Password Username", Learned(new Request(HttpMethod.Post, "x") { Body = new RequestBody(Encoding.UTF8.GetBytes(body), contentType) }).Text("jane: Password Username"));

    [Theory]
    [InlineData("post")]
    [InlineData("Post")]
    [InlineData("REQUIRED")]
    [InlineData("category")]
    [InlineData("Template")]
    [InlineData("true")]
    [InlineData("12345")]
    public void A_common_word_under_a_secret_name_stays_readable(string word) => Assert.Equal(
        $"The {word} of type {word} was found.", Learned(new Request(HttpMethod.Post, "x") { Body = RequestBody.Form(("password", word)) }).Text($"The {word} of type {word} was found."));

    [Theory]
    [InlineData("xK9post")]
    [InlineData("123456")]
    [InlineData("qwmzkfht")]
    [InlineData("postOffice")]
    [InlineData("a1b2")]
    public void What_is_no_common_word_is_hidden_also_where_it_is_short(string secret) => Assert.Equal(
        "No: (redacted).", Learned(new Request(HttpMethod.Post, "x") { Body = RequestBody.Form(("password", secret)) }).Text($"No: {secret}."));

    private static void Knows(Request request) => Hides(Learned(request));

    private static Redactor Learned(Request request)
    {
        var redactor = new Redactor([]);
        redactor.LearnFrom(request);
        return redactor;
    }

    private static void Hides(Redactor redactor)
    {
        foreach (var spelling in Spellings.Of(Secret))
            Assert.Equal("No: (redacted) is wrong.", redactor.Text($"No: {spelling} is wrong."));
    }
}
