using System.Management.Automation;

namespace MainWp.Tests.Engine;

/// <summary>What people write to choose by tag, on sites as they come and as they come back from a file.</summary>
public sealed class SiteTagTests
{
    [Theory]
    [InlineData("$_.Tags -contains 'Production'")]
    [InlineData("'production' -in $_.Tags")]
    [InlineData("$_.Tags -eq 'production'")]
    [InlineData("$_.Tags -notcontains 'prod'")]
    [InlineData("-not ($_.Tags -notcontains 'production')")]
    public void A_tag_is_its_name(string filter)
    {
        var site = new Site { TagEntries = [new SiteTag(3, "production"), new SiteTag(4, "shop")] };
        var script = $$"""
            $file = New-TemporaryFile
            $sites | Export-Clixml $file
            @($sites | Where-Object { {{filter}} }).Count
            @(Import-Clixml $file | Where-Object { {{filter}} }).Count
            Remove-Item $file
            """;

        Assert.Equal([1, 1], ModuleShell.Run(script, ("sites", new[] { site })).Select(LanguagePrimitives.ConvertTo<int>));
    }
}
