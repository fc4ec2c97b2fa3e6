using System.Management.Automation;
using System.Reflection;
using MainWp.PowerShell.Pipeline;

namespace MainWp.Tests.Conventions;

/// <summary>A command as its attributes say.</summary>
internal sealed class CommandType
{
    private readonly CmdletAttribute _cmdlet;

    private CommandType(Type type, CmdletAttribute cmdlet) => (Type, _cmdlet) = (type, cmdlet);

    /// <summary>All commands of the module, by name.</summary>
    public static IReadOnlyList<CommandType> All { get; } =
    [
        .. typeof(DashboardCommand).Assembly.GetExportedTypes()
            .Select(type => (type, Cmdlet: type.GetCustomAttribute<CmdletAttribute>()))
            .Where(pair => pair.Cmdlet is not null)
            .Select(pair => new CommandType(pair.type, pair.Cmdlet!))
            .OrderBy(command => command.Name, StringComparer.Ordinal),
    ];

    public Type Type { get; }

    public string Verb => _cmdlet.VerbName;

    public string Noun => _cmdlet.NounName;

    public string Name => $"{Verb}-{Noun}";

    public bool SupportsShouldProcess => _cmdlet.SupportsShouldProcess;

    public bool SupportsPaging => _cmdlet.SupportsPaging;

    public bool HasHighImpact => _cmdlet.ConfirmImpact == ConfirmImpact.High;

    public string? DefaultParameterSet => _cmdlet.DefaultParameterSetName;

    /// <summary>Those declared, its own and inherited.</summary>
    public IReadOnlyList<PropertyInfo> Parameters => [.. Type.GetProperties().Where(property => property.IsDefined(typeof(ParameterAttribute)))];

    /// <summary>Those declared and those that the engine adds for what the command supports.</summary>
    public IReadOnlyList<string> ParameterNames =>
    [
        .. Parameters.Select(parameter => parameter.Name),
        .. SupportsShouldProcess ? new[] { "Confirm", "WhatIf" } : [],
        .. SupportsPaging ? new[] { "First", "IncludeTotalCount", "Skip" } : [],
    ];

    /// <summary>What it says that it writes; null where it says nothing.</summary>
    public IReadOnlyList<Type>? OutputTypes =>
        Type.GetCustomAttributes<OutputTypeAttribute>().ToList() is { Count: > 0 } said
            ? [.. said.SelectMany(output => output.Type).Select(output => output.Type).Where(type => type != typeof(void))]
            : null;

    public override string ToString() => Name;
}
