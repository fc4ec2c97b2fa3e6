using System.Collections.Concurrent;
using System.Management.Automation;
using System.Reflection;

namespace MainWp.PowerShell.Pipeline;

/// <summary>Facts from a command's attributes, read as metadata: without an engine the attributes' own properties are empty.</summary>
internal static class CommandFacts
{
    private static readonly ConcurrentDictionary<Type, bool> Changes = new();

    public static bool SupportsShouldProcess(Type command) => Changes.GetOrAdd(command, type =>
        Cmdlet(type).NamedArguments.Any(argument => argument.MemberName == nameof(CmdletAttribute.SupportsShouldProcess) && argument.TypedValue.Value is true));

    /// <summary>What a user types, such as Get-MainWpSite.</summary>
    public static string NameOf(Type command)
    {
        var verbAndNoun = Cmdlet(command).ConstructorArguments;
        return $"{verbAndNoun[0].Value}-{verbAndNoun[1].Value}";
    }

    private static CustomAttributeData Cmdlet(Type command) =>
        command.GetCustomAttributesData().First(attribute => attribute.AttributeType == typeof(CmdletAttribute));
}
