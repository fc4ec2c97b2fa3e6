using System.Management.Automation;
using System.Reflection;
using MainWp.PowerShell.Binding;
using MainWp.Tests.Engine;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Conventions;

/// <summary>An empty variable never means everything, or the account of the session: it is refused.</summary>
public sealed class EmptyArgumentConventions
{
    // An empty cell of a file means that there is no value.
    private static readonly string[] Cells = ["Add-MainWpSite -Tag", "Add-MainWpSite -Client"];

    [Fact]
    public void Each_parameter_that_chooses_things_refuses_an_empty_variable() => Violations.None(
        from command in CommandType.All
        from parameter in command.Parameters
        where parameter.PropertyType.IsArray || parameter.PropertyType.IsSubclassOf(typeof(Reference))
        let name = $"{command} -{parameter.Name}"
        where !parameter.GetCustomAttributes<ParameterAttribute>(true).Any(attribute => attribute.Mandatory) && !Cells.Contains(name)
        where !parameter.IsDefined(typeof(ValidateNotNullOrEmptyAttribute), true) && !parameter.IsDefined(typeof(ValidateNotNullAttribute), true)
        select name);

    [Theory]
    [InlineData("Remove-MainWpApplicationPassword -All -User $none -Force")]
    [InlineData("New-MainWpApplicationPassword x -User $none")]
    [InlineData("Get-MainWpSiteChange $none")]
    [InlineData("Get-MainWpSitePost -Site @()")]
    public void Nothing_is_asked_for_it(string script)
    {
        var dashboard = new FakeDashboard().WithApplicationPassword();
        using var shell = ModuleShell.Open();
        shell.Runspace.SessionStateProxy.SetVariable("session", dashboard.Session());

        shell.AddScript($"{script} -Session $session").Invoke();

        Assert.IsAssignableFrom<ParameterBindingException>(Assert.Single(shell.Streams.Error).Exception);
        Assert.Empty(dashboard.Requests);
    }
}
