using System.Management.Automation;
using System.Management.Automation.Runspaces;
using MainWp.Emulator.Tour;

namespace MainWp.Tests.Engine;

/// <summary>Opens runspaces in this process that have imported the built module. Its types are those that the tests compile against.</summary>
internal static class ModuleShell
{
    private static readonly string Module = Repository.PathOf("out", "MainWp", "MainWp.psd1");

    /// <summary>A runspace of its own, with the engine's usual commands.</summary>
    public static System.Management.Automation.PowerShell Open()
    {
        var state = InitialSessionState.CreateDefault();
        state.ImportPSModule(Module);
        return System.Management.Automation.PowerShell.Create(state);
    }

    /// <summary>Runs a script that has to go well, with values for its variables.</summary>
    public static IReadOnlyList<PSObject> Run(string script, params (string Name, object Value)[] variables)
    {
        using var shell = Open();
        foreach (var (name, value) in variables)
            shell.Runspace.SessionStateProxy.SetVariable(name, value);
        var output = shell.AddScript(script).Invoke();
        Assert.Empty(shell.Streams.Error);
        return [.. output];
    }
}
