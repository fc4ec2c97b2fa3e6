using System.Collections.Concurrent;
using System.Management.Automation;

namespace MainWp.PowerShell.Pipeline;

/// <summary>Facts from a command's attributes, read as metadata: without an engine the attributes' own properties are empty.</summary>
internal static class CommandFacts
{
    private static readonly ConcurrentDictionary<Type, bool> Changes = new();

    public static bool SupportsShouldProcess(Type command) => Changes.GetOrAdd(command, type =>
        type.GetCustomAttributesData()
            .Where(attribute => attribute.AttributeType == typeof(CmdletAttribute))
            .SelectMany(attribute => attribute.NamedArguments)
            .Any(argument => argument.MemberName == nameof(CmdletAttribute.SupportsShouldProcess) && argument.TypedValue.Value is true));
}
