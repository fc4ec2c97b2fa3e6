using MainWp.Tests.Fakes;

namespace MainWp.Tests.Engine;

/// <summary>What the engine's own switches and an empty pipeline mean to a change.</summary>
public sealed class ChangeTests
{
    private const string Remove = "DELETE sites/4/remove";

    [Theory]
    [InlineData("Remove-MainWpSite 4 -Session $session -Force", 1)]
    [InlineData("Remove-MainWpSite 4 -Session $session -Confirm:$false", 1)]
    [InlineData("Remove-MainWpSite 4 -Session $session -Force -WhatIf", 0)]
    [InlineData("Remove-MainWpSite 4 -Session $session -Confirm:$false -WhatIf", 0)]
    [InlineData("$WhatIfPreference = $true; Remove-MainWpSite 4 -Session $session -Force", 0)]
    [InlineData("$WhatIfPreference = $true; Remove-MainWpSite 4 -Session $session -Force -WhatIf:$false", 1)]
    [InlineData("$ConfirmPreference = 'None'; Remove-MainWpSite 4 -Session $session", 1)]
    public void Force_does_not_overrule_WhatIf(string script, int removed)
    {
        var dashboard = new FakeDashboard().Answering(Remove, "v2/sites-remove")
            .Answering("GET sites/basic", 200, """{"success":1,"total":1,"data":[{"id":"4","name":"Four","url":"https://four.example/"}]}""");

        ModuleShell.Run(script, ("session", dashboard.Session()));

        Assert.Equal(removed, dashboard.Asked(Remove).Count);
        Assert.Equal(removed, dashboard.Requests.Count(request => !request.Line.StartsWith("GET ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Get-MainWpTag -Session $session", 1)]
    [InlineData("@() | Get-MainWpTag -Session $session", 0)]
    [InlineData("@() | Get-MainWpSite -Session $session", 0)]
    [InlineData("@() | Get-MainWpApiKey -Session $session", 0)]
    public void An_empty_pipeline_means_nothing_and_not_everything(string script, int asked)
    {
        var dashboard = new FakeDashboard().Answering("GET tags", 200, """{"success":1,"total":0,"data":[]}""");

        ModuleShell.Run(script, ("session", dashboard.Session()));

        Assert.Equal(asked, dashboard.Requests.Count);
    }
}
