using System.Text.Json.Nodes;
using MainWp;
using MainWp.Emulator.WpAdmin;
using MainWp.Tests.Fakes.WpAdmin;

namespace EmulatorTests.WpAdmin;

/// <summary>What a service must refuse, and the emulated one does.</summary>
public class TokenEndpointTests
{
    private const string Redirect = "http://127.0.0.1:50123/callback";

    private readonly Pkce _proof = Pkce.New();
    private readonly ManualTime _time = new();

    [Fact]
    public async Task Refuses_a_wrong_verifier()
    {
        await using var service = await StartAsync();

        Assert.Equal("invalid_grant", await ExchangeAsync(service, await CodeAsync(service), Pkce.New().Verifier));
    }

    [Fact]
    public async Task Refuses_an_expired_code()
    {
        await using var service = await StartAsync();
        var code = await CodeAsync(service);
        _time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal("invalid_grant", await ExchangeAsync(service, code, _proof.Verifier));
    }

    [Fact]
    public async Task Refuses_a_code_that_was_used_and_ends_what_it_gave()
    {
        await using var service = await StartAsync();
        var code = await CodeAsync(service);

        Assert.Null(await ExchangeAsync(service, code, _proof.Verifier));
        Assert.Equal(2, service.State.Tokens.Active);
        Assert.Equal("invalid_grant", await ExchangeAsync(service, code, _proof.Verifier));
        Assert.Equal(0, service.State.Tokens.Active);
    }

    [Fact]
    public async Task Refuses_a_refresh_token_that_was_used_and_ends_the_family()
    {
        await using var service = await StartAsync();
        var tokens = await AskAsync(service, ("grant_type", "authorization_code"), ("code", await CodeAsync(service)), ("redirect_uri", Redirect), ("code_verifier", _proof.Verifier));
        var refresh = (string)tokens["refresh_token"]!;

        Assert.NotNull((await AskAsync(service, ("grant_type", "refresh_token"), ("refresh_token", refresh)))["access_token"]);
        Assert.Equal("invalid_grant", (string?)(await AskAsync(service, ("grant_type", "refresh_token"), ("refresh_token", refresh)))["error"]);
        Assert.Equal(0, service.State.Tokens.Active);
    }

    [Fact]
    public async Task Refuses_another_redirect_address()
    {
        await using var service = await StartAsync();
        var code = await CodeAsync(service);

        var answer = await AskAsync(service, ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", "http://127.0.0.1:1/callback"), ("code_verifier", _proof.Verifier));

        Assert.Equal("invalid_grant", (string?)answer["error"]);
    }

    [Theory]
    [InlineData("http://evil.example/callback")]
    [InlineData("http://127.0.0.1:5000/other")]
    [InlineData("https://127.0.0.1/callback")]
    public async Task Sends_nobody_to_an_address_that_is_not_registered(string redirect)
    {
        await using var service = await StartAsync();
        using var visitor = new WebVisitor();

        var (address, status, _) = await visitor.GoAsync(Authorize(service, redirect));

        Assert.Equal(400, (int)status);
        Assert.Equal(service.Address.Authority, address.Authority);
    }

    [Fact]
    public async Task A_consent_form_works_once_and_for_those_who_signed_in()
    {
        await using var service = await StartAsync();
        service.State.Forms["form_of_somebody"] = new Dictionary<string, string> { ["redirect_uri"] = Redirect };
        using var client = new HttpClient();

        using var answer = await client.PostAsync(new Uri(service.Address, "/oauth/authorize"), new FormUrlEncodedContent([new("form", "form_of_somebody"), new("decision", "allow")]));

        Assert.Equal(403, (int)answer.StatusCode);
    }

    private Task<EmulatedWpAdmin> StartAsync() => EmulatedWpAdmin.StartAsync(new WpAdminOptions { Time = _time });

    private Uri Authorize(EmulatedWpAdmin service, string redirect) => new(
        service.Address, $"/oauth/authorize?response_type=code&client_id={WpAdminState.PublicClient}&redirect_uri={Uri.EscapeDataString(redirect)}&state=s&code_challenge={_proof.Challenge}&code_challenge_method=S256");

    private async Task<string> CodeAsync(EmulatedWpAdmin service)
    {
        using var visitor = new WebVisitor();
        var answer = await visitor.DecideAsync(Authorize(service, Redirect), "allow");
        return QueryText.Read(answer.Query.TrimStart('?'))["code"];
    }

    private static async Task<string?> ExchangeAsync(EmulatedWpAdmin service, string code, string verifier) =>
        (string?)(await AskAsync(service, ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", Redirect), ("code_verifier", verifier)))["error"];

    private static async Task<JsonNode> AskAsync(EmulatedWpAdmin service, params (string Name, string Value)[] fields)
    {
        using var client = new HttpClient();
        var form = new FormUrlEncodedContent([new("client_id", WpAdminState.PublicClient), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        using var answer = await client.PostAsync(new Uri(service.Address, "/oauth/token"), form);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }
}
