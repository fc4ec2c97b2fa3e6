using System.Management.Automation;
using System.Reflection;
using System.Security;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Engine;

/// <summary>Nothing empty is a secret, whichever command takes it.</summary>
public sealed class SecretTests
{
    [Fact]
    public void Every_secret_that_is_empty_is_refused_before_anything_is_sent()
    {
        using var shell = ModuleShell.Open();
        var taken = new List<string>();
        var tried = 0;
        foreach (var (command, parameter) in Secrets())
        {
            foreach (var empty in Empties(parameter.PropertyType))
            {
                shell.Commands.Clear();
                shell.AddCommand(command).AddParameter(parameter.Name, empty).AddParameter("ErrorAction", "Stop");
                // What the command itself refuses, it refuses once it is bound.
                if (command == "Add-MainWpSite")
                    shell.AddParameter("Url", "https://new.example/").AddParameter("AdminName", "admin");
                tried++;
                var id = Assert.ThrowsAny<RuntimeException>(() => shell.Invoke()).ErrorRecord.FullyQualifiedErrorId.Split(',')[0];
                if (id is not ("ParameterArgumentValidationError" or "InvalidArgument"))
                    taken.Add($"{command} -{parameter.Name} {empty}: {id}");
            }
        }
        Assert.Empty(taken);
        Assert.True(tried >= 20, $"Only {tried} were tried.");
    }

    [Theory]
    [InlineData("Set-MainWpSiteAdminPassword 1,2 '' -Force -Session $session")]
    [InlineData("Set-MainWpSiteAdminPassword 1,2 (New-Object SecureString) -Force -Session $session")]
    [InlineData("New-MainWpSiteUser 1 -UserName x -Email x@example.com -Password '' -Session $session")]
    [InlineData("[pscustomobject]@{ Url = 'https://new.example/' } | Add-MainWpSite -AdminName admin -AdminPassword '' -Session $session")]
    public void Nothing_is_sent_with_an_empty_secret(string script)
    {
        var dashboard = new FakeDashboard();
        using var shell = ModuleShell.Open();
        shell.Runspace.SessionStateProxy.SetVariable("session", dashboard.Session());

        Assert.ThrowsAny<RuntimeException>(() => shell.AddScript("$ErrorActionPreference = 'Stop'\n" + script).Invoke());

        Assert.Empty(dashboard.Requests);
    }

    private static IEnumerable<(string Command, PropertyInfo Parameter)> Secrets() =>
        from type in typeof(AsyncCommand).Assembly.GetExportedTypes()
        let cmdlet = type.GetCustomAttribute<CmdletAttribute>()
        where cmdlet is not null
        from property in type.GetProperties()
        where property.IsDefined(typeof(ParameterAttribute)) && (property.PropertyType == typeof(Secret) || property.PropertyType == typeof(PSCredential) || property.PropertyType == typeof(SecureString))
        select ($"{cmdlet.VerbName}-{cmdlet.NounName}", property);

    private static object[] Empties(Type type) => type == typeof(PSCredential) ? [new PSCredential("user", new SecureString())] : ["", new SecureString()];
}
