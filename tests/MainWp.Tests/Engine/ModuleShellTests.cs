using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Engine;

public sealed class ModuleShellTests
{
    [Fact]
    public void Runs_the_built_module_with_the_engines_commands_around_it()
    {
        var names = ModuleShell.Run("Get-Command -Module MainWp | Where-Object Noun -eq MainWpTag | Sort-Object Name | Select-Object -ExpandProperty Name");

        Assert.Equal(["Get-MainWpTag", "New-MainWpTag", "Remove-MainWpTag", "Set-MainWpTag"], names.Select(name => name.ToString()));
    }

    [Fact]
    public void Shares_its_types_with_the_tests()
    {
        var type = ModuleShell.Run("(Get-Command Get-MainWpTag).ImplementingType").Single().BaseObject;

        Assert.Same(typeof(GetTagCommand), type);
    }

    [Fact]
    public void Asks_the_dashboard_of_a_session_that_a_test_made()
    {
        using var dashboard = new FakeDashboard().Answering("GET tags", 200, """{"success":1,"total":1,"data":[{"id":4,"name":"shop","color":"","count_sites":2}]}""");

        var tag = ModuleShell.Run("Get-MainWpTag -Session $session | Select-Object -First 1", ("session", dashboard.Session())).Single();

        Assert.Equal("shop", tag.Properties["Name"].Value);
        Assert.Equal("GET tags", Assert.Single(dashboard.Requests).Line);
    }
}
