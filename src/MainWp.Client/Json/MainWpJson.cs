using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace MainWp.Json;

/// <summary>The one serializer context; the converters here hold for every scalar of every shape.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [
        typeof(Int32Converter), typeof(NullableInt32Converter), typeof(NullableInt64Converter), typeof(NullableDecimalConverter),
        typeof(BooleanConverter), typeof(NullableBooleanConverter), typeof(StringConverter), typeof(UriConverter), typeof(UtcDateConverter),
    ])]
[JsonSerializable(typeof(Account))]
[JsonSerializable(typeof(Count))]
[JsonSerializable(typeof(RestIndex))]
[JsonSerializable(typeof(Site))]
[JsonSerializable(typeof(SiteEntry))]
[JsonSerializable(typeof(Update))]
[JsonSerializable(typeof(ChangedPasswords))]
[JsonSerializable(typeof(Cost))]
[JsonSerializable(typeof(CreatedContent))]
[JsonSerializable(typeof(CreatedUsers))]
[JsonSerializable(typeof(IgnoredRow))]
[JsonSerializable(typeof(ImportedUsers))]
[JsonSerializable(typeof(ProReportItem))]
[JsonSerializable(typeof(SiteOutcome))]
[JsonSerializable(typeof(SitePage))]
[JsonSerializable(typeof(SitePost))]
[JsonSerializable(typeof(SiteUser))]
[JsonSerializable(typeof(SiteUserImport))]
[JsonSerializable(typeof(SslCertificate))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
internal sealed partial class MainWpJson : JsonSerializerContext;
