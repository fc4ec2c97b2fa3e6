namespace MainWp.Json;

/// <summary>Reads a text that is lent as UTF-8.</summary>
internal delegate TResult Utf8Reading<out TResult>(ReadOnlySpan<byte> text);
