using System.Management.Automation;
using System.Reflection;

namespace MainWp.PowerShell.Binding;

/// <summary>The command that does the same to things of another noun.</summary>
internal static class Siblings
{
    private static readonly Lazy<HashSet<string>> Names = new(() => [.. typeof(Siblings).Assembly.GetExportedTypes().Select(NameOf).OfType<string>()]);

    /// <summary>Remove-MainWpSitePlugin for Remove-MainWpSite and plugins; null where there is none.</summary>
    public static string? Of(Type command, IReadOnlyList<string> nouns)
    {
        var own = NameOf(command)!;
        var verb = own.Substring(0, own.IndexOf('-'));
        return nouns.Select(noun => $"{verb}-{noun}").FirstOrDefault(name => name != own && Names.Value.Contains(name));
    }

    private static string? NameOf(Type command) => command.GetCustomAttribute<CmdletAttribute>() is { } said ? $"{said.VerbName}-{said.NounName}" : null;
}
