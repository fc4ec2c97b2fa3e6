using System.Text.Json;

namespace MainWp.Json;

/// <summary>A signature algorithm by the label that the server shows and wants back, such as OPENSSL_ALGO_SHA256 (Default).</summary>
internal sealed class SignatureAlgorithmConverter : ScalarConverter<SignatureAlgorithm?>
{
    private const string Prefix = "OPENSSL_ALGO_";
    private const string Suffix = " (Default)";

    public override void Write(Utf8JsonWriter writer, SignatureAlgorithm? value, JsonSerializerOptions options) =>
        writer.WriteStringValue($"{Prefix}{value?.ToString().ToUpperInvariant()}{(value == SignatureAlgorithm.Sha256 ? Suffix : "")}");

    protected override SignatureAlgorithm? FromText(string text) => NamedValueConverter<SignatureAlgorithm>.Parse(text.Replace(Prefix, "").Replace(Suffix, ""));

    protected override SignatureAlgorithm? FromNumber(ref Utf8JsonReader reader) => SignatureAlgorithm.Unknown;
}
