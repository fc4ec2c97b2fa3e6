using MainWp.Emulator.Tour;

namespace MainWp.Tests.Loading;

/// <summary>Windows PowerShell reads all exported types of a module's assembly before it calls OnImport: nothing serves Dependencies yet.</summary>
public sealed class BeforeImportTests
{
    private static readonly string Desktop = Repository.PathOf("out", "MainWp", "Desktop");

    [Fact]
    public void Every_exported_type_loads_while_Dependencies_is_hidden()
    {
        var types = new BeforeImport(Desktop).ExportedTypesOf("MainWp.PowerShell.dll");
        Assert.Contains(types, type => type.Name == "GetSiteCommand");
        Assert.All(types, type => type.GetCustomAttributesData());
    }
}
