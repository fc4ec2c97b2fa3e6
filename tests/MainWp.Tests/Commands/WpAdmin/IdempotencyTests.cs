using MainWp.Emulator.Faults;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes.WpAdmin;

namespace MainWp.Tests.Commands.WpAdmin;

/// <summary>Counted at the server: what a change carries, and how often it is made.</summary>
public class IdempotencyTests
{
    private const string Backups = "/v2/sites/site_1/backups";

    [Theory]
    [InlineData("cut")]
    [InlineData("cut-body")]
    [InlineData("504")]
    [InlineData("502")]
    [InlineData("503")]
    public async Task A_change_whose_answer_is_lost_is_repeated_under_the_same_key_and_made_once(string fault)
    {
        await using var bench = await WpAdminBench.StartAsync();
        bench.Service.Faults.Add(Fault.Parse($"{fault}-done:2:{Backups}")!);

        var said = await bench.RunAsync(new StartWpAdminBackupCommand { Site = [new("site_1")] }, await bench.ConnectAsync());

        Assert.Equal(3, bench.KeysAt(Backups).Count);
        Assert.True(Guid.TryParseExact(Assert.Single(bench.KeysAt(Backups).Distinct()), "D", out var key));
        Assert.Single(bench.Service.State.Backups);
        Assert.Equal(key, Assert.IsType<WpAdminBackup>(Assert.Single(said.Output)).IdempotencyKey);
    }

    [Fact]
    public async Task Each_item_has_a_fresh_key()
    {
        await using var bench = await WpAdminBench.StartAsync();

        await bench.RunAsync(new StartWpAdminBackupCommand { Site = [new("site_1"), new("site_1"), new("site_1")] }, await bench.ConnectAsync());

        Assert.Equal(3, bench.KeysAt(Backups).Distinct().Count());
        Assert.Equal(3, bench.Service.State.Backups.Count);
    }

    [Fact]
    public async Task The_callers_own_key_makes_one_of_two_runs()
    {
        await using var bench = await WpAdminBench.StartAsync();
        var session = await bench.ConnectAsync();
        var key = Guid.NewGuid();

        await bench.RunAsync(new StartWpAdminBackupCommand { Site = [new("site_1")], IdempotencyKey = key }, session);
        await bench.RunAsync(new StartWpAdminBackupCommand { Site = [new("site_1")], IdempotencyKey = key }, session);

        Assert.Equal([$"{key}", $"{key}"], bench.KeysAt(Backups));
        Assert.Single(bench.Service.State.Backups);
    }

    [Fact]
    public async Task The_callers_own_key_stands_for_one_site_only()
    {
        await using var bench = await WpAdminBench.StartAsync();

        var said = await bench.RunAsync(new StartWpAdminBackupCommand { Site = [new("site_1"), new("site_2")], IdempotencyKey = Guid.NewGuid() }, await bench.ConnectAsync());

        Assert.Equal("InvalidArgument", Assert.Single(said.Errors).Id);
        Assert.Equal(0, bench.CountAt("/v2/sites/site_2/backups"));
    }

    [Fact]
    public async Task Without_a_key_a_change_is_not_repeated()
    {
        await using var bench = await WpAdminBench.StartAsync();
        bench.Service.Faults.Add(new Fault(FaultKind.CutBeforeHeaders) { Path = Backups, WorkIsDone = true });
        var session = await bench.ConnectAsync();

        var e = await Assert.ThrowsAsync<MainWpException>(() => bench.RunAsync(new InvokeWpAdminRequestCommand { Path = "sites/site_1/backups", Method = "POST", NoIdempotencyKey = true }, session));

        Assert.Equal(ErrorKind.OutcomeUnknown, e.Kind);
        Assert.Equal([""], bench.KeysAt(Backups));
    }

    [Fact]
    public async Task A_change_that_stays_unanswered_tells_the_key_to_repeat_it_with()
    {
        await using var bench = await WpAdminBench.StartAsync();
        bench.Service.Faults.Add(new Fault(FaultKind.CutBeforeHeaders) { Times = 10, Path = Backups });

        var said = await bench.RunAsync(new StartWpAdminBackupCommand { Site = [new("site_1")] }, await bench.ConnectAsync());

        var error = Assert.Single(said.Errors);
        Assert.Equal("OutcomeUnknown", error.Id);
        Assert.Contains($"-IdempotencyKey {bench.KeysAt(Backups)[0]}", error.Cause.Message);
    }

    [Fact]
    public async Task Keeps_its_key_when_the_token_is_renewed_on_the_way()
    {
        await using var bench = await WpAdminBench.StartAsync();
        var session = await bench.SignInAsync();
        bench.Service.State.Tokens.EndAccessTokens();

        await bench.RunAsync(new StartWpAdminBackupCommand { Site = [new("site_1")] }, session);

        Assert.Equal(2, bench.KeysAt(Backups).Count);
        Assert.Single(bench.KeysAt(Backups).Distinct());
        Assert.Single(bench.Service.State.Backups);
    }

    [Fact]
    public async Task Asks_nothing_where_the_user_says_no()
    {
        await using var bench = await WpAdminBench.StartAsync();
        bench.Said.Answer = _ => false;

        await bench.RunAsync(new StartWpAdminBackupCommand { Site = [new("site_1")] }, await bench.ConnectAsync());

        Assert.Equal("Back up: site site_1 on " + bench.Service.Address, Assert.Single(bench.Said.Questions));
        Assert.Equal(0, bench.CountAt(Backups));
    }
}
