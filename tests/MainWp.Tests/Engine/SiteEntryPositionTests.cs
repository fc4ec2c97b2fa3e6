using System.Management.Automation;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Engine;

/// <summary>What is on a site is named as people type it: the site and then its id there, or the object.</summary>
public sealed class SiteEntryPositionTests
{
    [Theory]
    [InlineData("Remove-MainWpSiteUser 1 2 -Force")]
    [InlineData("Remove-MainWpSitePost 1 2 -Force")]
    [InlineData("Remove-MainWpSitePage 1 2 -Force")]
    [InlineData("Set-MainWpSiteUser 1 2 -Email a@b.example")]
    [InlineData("Set-MainWpSitePost 1 2 -Title x")]
    [InlineData("Set-MainWpSitePage 1 2 -Title x")]
    [InlineData("Remove-MainWpSiteUser $user -Force")]
    [InlineData("Set-MainWpSiteUser $user -Email a@b.example")]
    public void A_site_and_an_id_or_an_object_are_taken_by_position(string typed)
    {
        var dashboard = new FakeDashboard();
        using var shell = ModuleShell.Open();
        shell.Runspace.SessionStateProxy.SetVariable("session", dashboard.Session());
        shell.Runspace.SessionStateProxy.SetVariable("user", new SiteUser { SiteId = 1, UserId = 2, Dashboard = dashboard.Address });

        shell.AddScript($"{typed} -Session $session").Invoke();

        // What the commands ask for is not what this is about: the dashboard knows no route, and says so once they were bound.
        Assert.DoesNotContain(shell.Streams.Error, error => error.Exception is ParameterBindingException);
        Assert.NotEmpty(dashboard.Requests);
    }
}
