using System.Management.Automation;
using System.Reflection;
using Xunit.Sdk;

namespace MainWp.Tests.Framework;

/// <summary>Loads the module as Windows PowerShell does, all exported types first, and runs the tests that are compiled into this program.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        var desktop = arguments[0];
        AppDomain.CurrentDomain.AssemblyResolve += (_, wanted) => Loaded(desktop, new AssemblyName(wanted.Name).Name);
        var module = Assembly.LoadFrom(Path.Combine(desktop, "MainWp.PowerShell.dll"));
        var start = module.GetExportedTypes().Single(type => typeof(IModuleAssemblyInitializer).IsAssignableFrom(type));
        ((IModuleAssemblyInitializer)Activator.CreateInstance(start)).OnImport();
        return TestRun.Of(Assembly.GetExecutingAssembly(), arguments[1], name => arguments.Length < 3 || name.Contains(arguments[2]));
    }

    // What the tests name is what the module has loaded or would load, and never a copy.
    private static Assembly? Loaded(string desktop, string name)
    {
        if (AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(assembly => assembly.GetName().Name == name) is { } loaded)
            return loaded;
        var (beside, behind) = (Path.Combine(desktop, name + ".dll"), Path.Combine(desktop, "Dependencies", name + ".dll"));
        return File.Exists(beside) ? Assembly.LoadFrom(beside) : File.Exists(behind) ? Assembly.LoadFile(behind) : null;
    }
}
