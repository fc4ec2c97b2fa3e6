using System.Reflection;

namespace MainWp.PowerShell.Rollouts;

/// <summary>The version of this module, without what a build adds.</summary>
internal static class ModuleVersion
{
    public static SoftwareVersion Own { get; } = new(typeof(ModuleVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]);
}
