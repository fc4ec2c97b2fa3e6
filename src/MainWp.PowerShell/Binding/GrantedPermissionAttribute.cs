using System.Collections;
using System.Management.Automation;

namespace MainWp.PowerShell.Binding;

/// <summary>Refuses in plain words the permissions that a key cannot have: 'delete', and everything that is not Read or Write.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class GrantedPermissionAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var given = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        var parts = given is IEnumerable many and not string ? many.Cast<object?>().Select(part => part?.ToString()) : [given?.ToString()];
        var text = string.Join(",", parts);
        return Parse(text) ?? throw new ArgumentTransformationMetadataException(Messages.NotAPermission(text));
    }

    /// <summary>The permissions named, separated by commas; null if one of them is not a permission.</summary>
    internal static ApiKeyPermission? Parse(string text)
    {
        var granted = ApiKeyPermission.Unknown;
        foreach (var name in text.Split(',').Select(part => part.Trim()))
        {
            if (name.Equals(nameof(ApiKeyPermission.Read), StringComparison.OrdinalIgnoreCase))
                granted |= ApiKeyPermission.Read;
            else if (name.Equals(nameof(ApiKeyPermission.Write), StringComparison.OrdinalIgnoreCase))
                granted |= ApiKeyPermission.Write;
            else
                return null;
        }
        return granted;
    }
}
