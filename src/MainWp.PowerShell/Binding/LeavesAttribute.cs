using System.Management.Automation;

namespace MainWp.PowerShell.Binding;

/// <summary>Leaves piped objects of these nouns to the parameter of another set, where a command takes things of several nouns.</summary>
/// <param name="nouns">The nouns, such as MainWpClient.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LeavesAttribute(params string[] nouns) : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        if (inputData is null or Array)
            return inputData!;
        var value = GivenValue.Of(inputData);
        var noun = value.Noun ?? (value.IsRow && NounRules.Likely(value.Columns).Nouns is { Count: 1 } likely ? likely[0] : null);
        if (noun is null || !nouns.Contains(noun))
            return inputData;
        var message = Messages.LeftToAnother(NounRules.Describe([noun], value));
        // After a failed cast the engine tries the next parameter set. After any other exception it ends the command.
        throw new ArgumentTransformationMetadataException(message, new PSInvalidCastException(message));
    }
}
