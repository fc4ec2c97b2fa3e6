using System.Management.Automation;

namespace MainWp.PowerShell.Binding;

/// <summary>
/// Accepts a search text with * at its ends. The search finds what contains the text anyway, but the dashboard would search for the
/// asterisk itself and find nothing.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SearchTextAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject { BaseObject: string inner } ? inner : inputData) is not string text ? inputData
        : text.Trim('*') is var plain && (plain.IndexOf('*') >= 0 || (plain.Length == 0 && text.Length > 0)) ? throw new ArgumentTransformationMetadataException(Messages.SearchIsNoPattern(text))
        : plain;
}
