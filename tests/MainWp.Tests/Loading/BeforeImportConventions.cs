using System.Reflection;
using MainWp.Emulator.Tour;

namespace MainWp.Tests.Loading;

/// <summary>Windows PowerShell reads all exported types of a module's assembly before it calls OnImport: nothing serves Dependencies yet.</summary>
public sealed class BeforeImportConventions
{
    private static readonly string Desktop = Repository.PathOf("out", "MainWp", "Desktop");

    [Fact]
    public void Every_exported_type_loads_while_Dependencies_is_hidden()
    {
        var types = new BeforeImport(Desktop).ExportedTypesOf("MainWp.PowerShell.dll");
        Assert.Contains(types, type => type.Name == "GetSiteCommand");
        Assert.All(types, type => type.GetCustomAttributesData());
    }

    [Fact]
    public void Files_that_Windows_blocks_are_told_at_import()
    {
        var refuse = new BeforeImport(Desktop).TypeOf("MainWp.PowerShell.dll", "MainWp.PowerShell.Loading.BlockedFiles").GetMethod("Refuse")!.CreateDelegate<Action<string, Func<string, Assembly>>>();
        var tried = new List<string>();

        var refused = Assert.Throws<InvalidOperationException>(() => refuse(Desktop, _ => throw new FileLoadException("Operation is not supported.")));
        refuse(Desktop, path =>
        {
            tried.Add(path);
            return typeof(object).Assembly;
        });

        Assert.Contains("Unblock-File", refused.Message, StringComparison.Ordinal);
        Assert.Contains(Path.GetDirectoryName(Desktop)!, refused.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(Assert.Single(tried)));
    }
}
