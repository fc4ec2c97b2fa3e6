using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MainWp.Json;

/// <summary>
/// A text that is kept as the received bytes. Nearly all of a full site row is JSON inside JSON text, which few readers need. Decoding it
/// would take twice the memory, and most of the time of reading a row.
/// </summary>
[JsonConverter(typeof(EncodedTextConverter))]
internal sealed class EncodedText
{
    private readonly string? _text;
    private readonly byte[] _literal;

    /// <summary>A text that is decoded already.</summary>
    public EncodedText(string text)
    {
        _text = text;
        _literal = [];
    }

    /// <summary>A JSON string with its quotes.</summary>
    public EncodedText(byte[] literal) => _literal = literal;

    public static implicit operator EncodedText?(string? text) => text is null ? null : new EncodedText(text);

    public static implicit operator string?(EncodedText? text) => text?.ToString();

    /// <summary>Whether there is no text.</summary>
    public bool IsEmpty => _text is null ? _literal.Length <= 2 : _text.Length == 0;

    /// <summary>The text; as it was sent if it contains half a surrogate pair.</summary>
    public override string ToString()
    {
        if (_text is not null)
            return _text;
        try
        {
            var reader = new Utf8JsonReader(_literal);
            reader.Read();
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(_literal, 1, _literal.Length - 2);
        }
    }

    /// <summary>Reads the text as UTF-8 in a lent buffer, without making a string.</summary>
    public TResult Read<TResult>(Utf8Reading<TResult> read)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(_text is null ? Math.Max(_literal.Length, 1) : Encoding.UTF8.GetMaxByteCount(_text.Length));
        try
        {
            return read(buffer.AsSpan(0, Decode(buffer)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private int Decode(byte[] buffer)
    {
        if (_text is not null)
            return Encoding.UTF8.GetBytes(_text, 0, _text.Length, buffer, 0);
        var reader = new Utf8JsonReader(_literal);
        reader.Read();
        return reader.CopyString(buffer);
    }
}
