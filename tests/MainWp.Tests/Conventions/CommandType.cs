using System.Management.Automation;
using System.Reflection;
using MainWp.PowerShell.Pipeline;

namespace MainWp.Tests.Conventions;

/// <summary>A command as its metadata says; the attributes themselves are empty without an engine.</summary>
internal sealed class CommandType
{
    private readonly CustomAttributeData _cmdlet;

    private CommandType(Type type, CustomAttributeData cmdlet)
    {
        Type = type;
        _cmdlet = cmdlet;
    }

    /// <summary>All commands of the module, by name.</summary>
    public static IReadOnlyList<CommandType> All { get; } =
    [
        .. typeof(MainWpCommand).Assembly.GetExportedTypes()
            .Select(type => (type, Cmdlet: type.GetCustomAttributesData().FirstOrDefault(data => data.AttributeType == typeof(CmdletAttribute))))
            .Where(pair => pair.Cmdlet is not null)
            .Select(pair => new CommandType(pair.type, pair.Cmdlet!))
            .OrderBy(command => command.Name, StringComparer.Ordinal),
    ];

    public Type Type { get; }

    public string Verb => (string)_cmdlet.ConstructorArguments[0].Value!;

    public string Noun => (string)_cmdlet.ConstructorArguments[1].Value!;

    public string Name => $"{Verb}-{Noun}";

    public bool SupportsShouldProcess => Named(nameof(CmdletAttribute.SupportsShouldProcess)) is true;

    public bool SupportsPaging => Named(nameof(CmdletAttribute.SupportsPaging)) is true;

    public bool HasHighImpact => Named(nameof(CmdletAttribute.ConfirmImpact)) is (int)ConfirmImpact.High;

    /// <summary>Those declared, its own and inherited.</summary>
    public IReadOnlyList<PropertyInfo> Parameters =>
        [.. Type.GetProperties().Where(property => property.GetCustomAttributesData().Any(data => data.AttributeType == typeof(ParameterAttribute)))];

    /// <summary>Those declared and those that the engine adds for what the command supports.</summary>
    public IReadOnlyList<string> ParameterNames =>
    [
        .. Parameters.Select(parameter => parameter.Name),
        .. SupportsShouldProcess ? new[] { "Confirm", "WhatIf" } : [],
        .. SupportsPaging ? new[] { "First", "IncludeTotalCount", "Skip" } : [],
    ];

    /// <summary>What it says that it writes; null where it says nothing.</summary>
    public IReadOnlyList<Type>? OutputTypes =>
        Type.GetCustomAttributesData().Where(data => data.AttributeType == typeof(OutputTypeAttribute)).ToList() is { Count: > 0 } said
            ? [.. said.SelectMany(data => data.ConstructorArguments).SelectMany(Types).Where(type => type != typeof(void))]
            : null;

    public override string ToString() => Name;

    private static IEnumerable<Type> Types(CustomAttributeTypedArgument argument) => argument.Value switch
    {
        Type type => [type],
        IEnumerable<CustomAttributeTypedArgument> many => many.SelectMany(Types),
        _ => [],
    };

    private object? Named(string name) => _cmdlet.NamedArguments.Where(argument => argument.MemberName == name).Select(argument => argument.TypedValue.Value).FirstOrDefault();
}
