namespace MainWp.Benchmarks;

/// <summary>A module that does nothing, in a folder of its own: what the engine takes for any module with a manifest and a script.</summary>
internal sealed class EmptyModule : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mainwp-empty-");

    /// <summary>The path of its manifest.</summary>
    public string Manifest => Path.Combine(_folder.FullName, "Empty.psd1");

    public static EmptyModule Create()
    {
        var module = new EmptyModule();
        File.WriteAllText(Path.Combine(module._folder.FullName, "Empty.psm1"), "");
        File.WriteAllText(module.Manifest, "@{ RootModule = 'Empty.psm1'; ModuleVersion = '1.0'; PowerShellVersion = '5.1'; FunctionsToExport = @(); CmdletsToExport = @(); AliasesToExport = @() }");
        return module;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
