namespace MainWp.Tests.Framework;

/// <summary>What the tests use and neither .NET Framework nor the package of polyfills has.</summary>
internal static class Polyfills
{
    public static string Replace(this string text, string old, string fresh, StringComparison comparison) =>
        comparison == StringComparison.Ordinal ? text.Replace(old, fresh) : throw new NotSupportedException();

    public static Task WriteAsync(this Stream stream, byte[] bytes) => stream.WriteAsync(bytes, 0, bytes.Length);
}
