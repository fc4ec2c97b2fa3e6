using System.Text.Json.Serialization;

namespace MainWp.Reports;

/// <summary>
/// The serializer of the data in a page. Its default encoder writes everything except plain letters, digits and harmless signs as \u
/// sequences, so nothing can end the element around the data.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Report))]
internal sealed partial class ReportJson : JsonSerializerContext;
