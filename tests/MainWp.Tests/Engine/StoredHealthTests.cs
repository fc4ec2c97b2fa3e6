using MainWp.Tests.Reports;

namespace MainWp.Tests.Engine;

/// <summary>A report of health that was stored is that of the health itself; what is not health replaces no report.</summary>
public sealed class StoredHealthTests
{
    [Theory]
    [InlineData("Export-Clixml $file; Import-Clixml $file")]
    [InlineData("ConvertTo-Json -Depth 5 | Set-Content $file; Get-Content $file -Raw | ConvertFrom-Json")]
    public void Stored_health_becomes_the_same_report(string way)
    {
        var output = ModuleShell.Run(
            $$"""
            $file = New-TemporaryFile
            $stored = $( $health | {{way}} )
            Remove-Item $file
            $health | Export-MainWpReport -AsText
            $stored | Export-MainWpReport -AsText
            """,
            ("health", SampleHealth.Fleet(3).ToArray()));

        Assert.Equal(2, output.Count);
        Assert.Equal(output[0].ToString(), output[1].ToString());
    }

    [Fact]
    public void Health_that_was_cut_off_becomes_no_report()
    {
        using var shell = ModuleShell.Open();
        shell.Runspace.SessionStateProxy.SetVariable("health", SampleHealth.Fleet(3).ToArray());

        var output = shell.AddScript("try { $health | ConvertTo-Json -Depth 1 -WarningAction Ignore | ConvertFrom-Json | Export-MainWpReport -AsText } catch { \"$_\" }").Invoke();

        Assert.Contains("incomplete", Assert.Single(output).ToString());
    }

    [Fact]
    public void What_is_not_health_leaves_the_report_as_it_was_and_is_one_error()
    {
        using var shell = ModuleShell.Open();
        shell.Runspace.SessionStateProxy.SetVariable("updates", new[] { new Update { SiteId = 1, Slug = "a" }, new Update { SiteId = 2, Slug = "b" } });

        var output = shell.AddScript("""
            $file = New-TemporaryFile
            'good' | Set-Content $file
            $updates | Export-MainWpReport $file
            Get-Content $file
            Remove-Item $file
            """).Invoke();

        Assert.Equal("good", Assert.Single(output).ToString());
        Assert.StartsWith("NounMismatch,", Assert.Single(shell.Streams.Error).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("2 objects", Assert.Single(shell.Streams.Warning).Message);
    }
}
