namespace MainWp.Tests.Client.WpAdmin;

public class PkceTests
{
    [Fact]
    public void Makes_the_challenge_of_RFC_7636_appendix_B() =>
        Assert.Equal("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", new Pkce("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk").Challenge);

    [Fact]
    public void Makes_a_verifier_of_43_unreserved_letters_that_never_comes_again()
    {
        var verifiers = Enumerable.Range(0, 50).Select(_ => Pkce.New().Verifier).ToList();

        Assert.All(verifiers, verifier => Assert.Matches("^[A-Za-z0-9_-]{43}$", verifier));
        Assert.Equal(50, verifiers.Distinct().Count());
    }

    [Fact]
    public void Does_not_show_its_verifier()
    {
        var pkce = Pkce.New();

        Assert.DoesNotContain(pkce.Verifier, pkce.ToString());
    }
}
