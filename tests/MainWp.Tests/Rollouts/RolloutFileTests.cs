using System.Diagnostics;
using System.Globalization;
using System.Text;
using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Rollouts;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Rollouts;

/// <summary>The plan in a file: whole, and worked on by one at a time.</summary>
public sealed class RolloutFileTests : IDisposable
{
    private readonly RolloutFolder _folder = new();

    public RolloutFileTests() => RolloutFile.Create(_folder.Plan, Minimal(), replaces: false);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_second_run_is_told_who_works_on_it()
    {
        using var first = RolloutFile.Open(_folder.Plan);

        var error = Assert.Throws<MainWpException>(() => RolloutFile.Open(_folder.Plan));

        Assert.Equal(ErrorKind.RolloutInUse, error.Kind);
        Assert.Contains($"process {Environment.ProcessId} of {Environment.UserName} on {Environment.MachineName}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_is_the_text_of_the_plan()
    {
        using var held = RolloutFile.Open(_folder.Plan);
        held.Rollout.Update[0].Name = "日本語 <Shop>";

        held.Save();

        Assert.Equal(Encoding.UTF8.GetBytes(held.Rollout.ToJson()), File.ReadAllBytes(_folder.Plan));
        Assert.Equal("日本語 <Shop>", RolloutFile.Read(_folder.Plan).Update[0].Name);
    }

    [Fact]
    public void It_is_free_again_afterwards()
    {
        RolloutFile.Open(_folder.Plan).Dispose();
        RolloutFile.Open(_folder.Plan).Dispose();

        Assert.Equal(["monthly.json"], _folder.Files);
    }

    [Fact]
    public void A_process_that_is_gone_keeps_nobody_waiting()
    {
        File.WriteAllText(_folder.Plan + ".lock", $"{Environment.MachineName}\n{Gone()}\n1\nsomebody\n2026-11-30 08:00:00 +00:00");

        RolloutFile.Open(_folder.Plan).Dispose();

        Assert.Equal(["monthly.json"], _folder.Files);
    }

    [Fact]
    public void Another_process_with_the_same_number_is_another_process()
    {
        File.WriteAllText(_folder.Plan + ".lock", $"{Environment.MachineName}\n{Environment.ProcessId}\n1\nsomebody\n2026-11-30 08:00:00 +00:00");

        RolloutFile.Open(_folder.Plan).Dispose();
    }

    // On Linux the start of a process is told a little differently once the clock was set.
    [Fact]
    public void A_clock_that_was_set_makes_no_other_process()
    {
        using var self = Process.GetCurrentProcess();
        var start = new DateTimeOffset(self.StartTime).ToUnixTimeSeconds() - 5;
        File.WriteAllText(_folder.Plan + ".lock", string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}\n{Environment.ProcessId}\n{start}\nsomebody\n2026-11-30 08:00:00 +00:00"));

        Assert.Equal(ErrorKind.RolloutInUse, Assert.Throws<MainWpException>(() => RolloutFile.Open(_folder.Plan)).Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("machine\n4")]
    public void A_process_that_ended_before_it_could_sign_keeps_nobody_waiting(string signed)
    {
        File.WriteAllText(_folder.Plan + ".lock", signed);

        using (RolloutFile.Open(_folder.Plan))
            Assert.Equal(5, File.ReadAllText(_folder.Plan + ".lock").Split('\n').Length);

        Assert.Equal(["monthly.json"], _folder.Files);
    }

    [Fact]
    public void Of_another_machine_nobody_knows_whether_it_is_gone()
    {
        File.WriteAllText(_folder.Plan + ".lock", $"elsewhere\n{Gone()}\n1\nsomebody\n2026-11-30 08:00:00 +00:00");

        Assert.Contains("of somebody on elsewhere", Assert.Throws<MainWpException>(() => RolloutFile.Open(_folder.Plan)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_needs_no_turn()
    {
        using var held = RolloutFile.Open(_folder.Plan);

        Assert.Single(RolloutFile.Read(_folder.Plan).Update);
    }

    [Fact]
    public void A_file_that_cannot_be_written_stays_as_it_was()
    {
        using var held = RolloutFile.Open(_folder.Plan);
        var before = File.ReadAllText(_folder.Plan);
        // A folder in the place of the file cannot be replaced by one, whoever runs this.
        File.Delete(_folder.Plan);
        Directory.CreateDirectory(_folder.Plan);

        var error = Assert.Throws<MainWpException>(held.Save);

        Assert.Equal(ErrorKind.FileUnusable, error.Kind);
        Directory.Delete(_folder.Plan);
        Assert.Equal(["monthly.json.lock"], _folder.Files);
        File.WriteAllText(_folder.Plan, before);
    }

    [Fact]
    public void A_file_that_is_not_there_and_one_that_is_no_plan_leave_no_trace()
    {
        var other = _folder.Plan + ".txt";
        File.WriteAllText(other, "hello");

        Assert.Equal(ErrorKind.FileUnusable, Assert.Throws<MainWpException>(() => RolloutFile.Open(_folder.Plan + ".no")).Kind);
        Assert.Equal(ErrorKind.RolloutInvalid, Assert.Throws<MainWpException>(() => RolloutFile.Open(other)).Kind);
        Assert.Equal(["monthly.json", "monthly.json.txt"], _folder.Files);
    }

    [Fact]
    public void Stopping_ends_it_and_asks_who_works_on_it()
    {
        var said = new RecordingPipeline();
        var held = RolloutFile.Open(_folder.Plan);
        new StopRolloutCommand().Run(_folder.Plan, said);

        Assert.True(held.IsStopRequested);
        Assert.Contains("stops after the current step", Assert.Single(said.Warnings), StringComparison.Ordinal);
        held.Dispose();
        new StopRolloutCommand().Run(_folder.Plan, said);
        Assert.Equal(RolloutState.Stopped, RolloutFile.Read(_folder.Plan).State);
        Assert.Equal(["monthly.json"], _folder.Files);
    }

    [Fact]
    public void Approving_names_a_ring_that_waits()
    {
        var said = new RecordingPipeline();

        new ApproveRolloutCommand { Ring = "CANARY" }.Run(_folder.Plan, said);

        Assert.NotNull(RolloutFile.Read(_folder.Plan).Ring[0].ApprovedAt);
        Assert.Contains("Its rings are canary", Assert.Throws<MainWpException>(() => new ApproveRolloutCommand { Ring = "early" }.Run(_folder.Plan, said)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_changed_where_it_is_only_shown()
    {
        var before = File.ReadAllText(_folder.Plan);

        new ApproveRolloutCommand { Ring = "canary" }.Run(_folder.Plan, new RecordingPipeline { Answer = _ => false });
        new StopRolloutCommand().Run(_folder.Plan, new RecordingPipeline { Answer = _ => false });

        Assert.Equal(before, File.ReadAllText(_folder.Plan));
    }

    private static Rollout Minimal()
    {
        var site = new RolloutSite { Ring = "canary", SiteId = 1 };
        return new Rollout
        {
            Dashboard = new Uri("https://dashboard.example/"),
            CreatedAt = DateTime.Now,
            Ring = [new() { Name = "canary" }],
            Site = [site],
            Update = [new() { Site = site, Type = UpdateType.Plugin, Slug = "a/a.php", FromVersion = new("1.0"), ToVersion = new("2.0") }],
        };
    }

    // Processes that are there have other numbers.
    private static string Gone() => (Process.GetProcesses().Max(process => process.Id) + 100_000).ToString(CultureInfo.InvariantCulture);
}
