using System.Collections;
using System.Management.Automation;
using System.Security;

namespace MainWp.PowerShell.Binding;

/// <summary>Refuses an empty secret: an empty text, an empty SecureString, or a credential without a password.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValidateSecretAttribute : ValidateArgumentsAttribute
{
    /// <inheritdoc/>
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if (IsEmpty(arguments is PSObject wrapped ? wrapped.BaseObject : arguments))
            throw new ValidationMetadataException(Messages.SecretEmpty);
    }

    internal static bool IsEmpty(object? secret) => secret switch
    {
        Secret text => text.IsEmpty,
        SecureString text => text.Length == 0,
        PSCredential credential => credential.Password.Length == 0,
        string text => text.Length == 0,
        IEnumerable list => list.Cast<object?>().Any(IsEmpty),
        _ => false,
    };
}
