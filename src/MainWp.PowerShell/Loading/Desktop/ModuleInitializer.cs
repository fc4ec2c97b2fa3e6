using System.Management.Automation;

namespace MainWp.PowerShell.Loading;

/// <summary>On .NET Framework the serializer is a package: its folder must be known before the first command.</summary>
public sealed class ModuleInitializer : IModuleAssemblyInitializer
{
    /// <inheritdoc/>
    public void OnImport()
    {
        PrivateAssemblies.Serve();
        BlockedFiles.Refuse(PrivateAssemblies.Module, PrivateAssemblies.Load);
    }
}
