using System.Text.Json.Serialization;

namespace MainWp.Reports;

/// <summary>
/// The serializer of what is embedded in a page. Its encoder is the default one, which writes everything but plain letters, digits and
/// harmless signs as \u sequences: nothing in it can end the element that it stands in.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Report))]
internal sealed partial class ReportJson : JsonSerializerContext;
