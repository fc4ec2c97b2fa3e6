using System.Runtime.InteropServices;
using System.Security;

namespace MainWp.PowerShell.Binding;

/// <summary>A secret given as SecureString or string; never shown.</summary>
public sealed class Secret
{
    private readonly string _text;

    /// <summary>From a string.</summary>
    public Secret(string text) => _text = text;

    /// <summary>From a SecureString.</summary>
    public Secret(SecureString text) => _text = Read(text);

    /// <summary>True for an empty text, as an empty cell of a CSV file gives it.</summary>
    internal bool IsEmpty => _text.Length == 0;

    /// <summary>The secret itself.</summary>
    internal string Reveal() => _text;

    /// <summary>From a value of a table or a vault; null for no value.</summary>
    internal static Secret? Of(object? value) => value switch
    {
        null => null,
        Secret secret => secret,
        SecureString text => new Secret(text),
        _ => new Secret(value.ToString()!),
    };

    /// <summary>A text that is shown once, as SecureString.</summary>
    internal static SecureString Secured(string text)
    {
        var secured = new SecureString();
        foreach (var character in text)
            secured.AppendChar(character);
        secured.MakeReadOnly();
        return secured;
    }

    /// <inheritdoc/>
    public override string ToString() => "(secret)";

    private static string Read(SecureString text)
    {
        var memory = Marshal.SecureStringToGlobalAllocUnicode(text);
        try
        {
            return Marshal.PtrToStringUni(memory, text.Length);
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(memory);
        }
    }
}
