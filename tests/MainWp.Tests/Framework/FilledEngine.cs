using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MainWp.Tests.Framework;

/// <summary>
/// PowerShellStandard's System.Management.Automation, the only one that Mono can load, is hollow. Here its plain types get a field behind
/// each property, filled by the constructor's parameter of that name, so that they keep their values as the engine's do.
/// </summary>
internal static class FilledEngine
{
    private const string Switch = "System.Management.Automation.SwitchParameter";

    private static readonly string[] Types =
        [Switch, "System.Management.Automation.PSCredential", "System.Management.Automation.ErrorRecord", "System.Management.Automation.CmdletAttribute", "System.Management.Automation.CmdletCommonMetadataAttribute"];

    public static void Fill(string assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly, new ReaderParameters { InMemory = true });
        foreach (var type in Types.Select(module.GetType))
            Fill(type);
        module.Write(assembly);
    }

    private static void Fill(TypeDefinition type)
    {
        foreach (var property in type.Properties.Where(property => property.GetMethod is { IsStatic: false }))
        {
            var field = new FieldDefinition($"_{property.Name}", FieldAttributes.Private, property.PropertyType);
            type.Fields.Add(field);
            Write(property.GetMethod, il => Load(il, field));
            if (property.SetMethod is { } setter)
                Write(setter, il => Store(il, field, setter.Parameters[0]));
        }
        foreach (var made in type.Methods.Where(method => method is { IsConstructor: true, IsStatic: false }))
        {
            Write(made, il =>
            {
                foreach (var parameter in made.Parameters)
                {
                    if (type.Fields.FirstOrDefault(field => field.Name.Equals($"_{parameter.Name}", StringComparison.OrdinalIgnoreCase)) is { } field)
                        Store(il, field, parameter);
                }
            });
        }
        if (type.Methods.FirstOrDefault(method => method.Name == "GetNetworkCredential") is { } plain)
        {
            Write(plain, il =>
            {
                var fields = new[] { "_UserName", "_Password" }.Select(name => type.Fields.Single(field => field.Name == name));
                var make = new MethodReference(".ctor", type.Module.TypeSystem.Void, plain.ReturnType) { HasThis = true };
                foreach (var field in fields)
                {
                    make.Parameters.Add(new ParameterDefinition(field.FieldType));
                    Load(il, field);
                }
                il.Emit(OpCodes.Newobj, make);
            });
        }
        if (type.FullName != Switch)
            return;
        Write(type.Methods.Single(method => method.Name == "ToBool"), il => Load(il, type.Fields.Single(field => field.Name == "_IsPresent")));
        foreach (var conversion in type.Methods.Where(method => method.Name == "op_Implicit"))
        {
            Write(conversion, il =>
            {
                if (conversion.ReturnType == type)
                    il.Emit(OpCodes.Newobj, type.Methods.Single(method => method.IsConstructor && method.Parameters.Count == 1));
                else
                    il.Emit(OpCodes.Ldfld, type.Fields.Single(field => field.Name == "_IsPresent"));
            }, OpCodes.Ldarg_0);
        }
    }

    private static void Write(MethodDefinition method, Action<ILProcessor> body, params OpCode[] before)
    {
        method.Body = new MethodBody(method);
        var il = method.Body.GetILProcessor();
        foreach (var code in before)
            il.Emit(code);
        body(il);
        il.Emit(OpCodes.Ret);
    }

    private static void Load(ILProcessor il, FieldDefinition field)
    {
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldfld, field);
    }

    private static void Store(ILProcessor il, FieldDefinition field, ParameterDefinition value)
    {
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg, value);
        il.Emit(OpCodes.Stfld, field);
    }
}
