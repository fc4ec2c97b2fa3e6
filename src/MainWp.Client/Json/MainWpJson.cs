using System.Text.Json;
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
[JsonSerializable(typeof(ApiKey))]
[JsonSerializable(typeof(ApiKeyChange))]
[JsonSerializable(typeof(ApiKeyToken))]
[JsonSerializable(typeof(Count))]
[JsonSerializable(typeof(CronSetting))]
[JsonSerializable(typeof(MonitorTime))]
[JsonSerializable(typeof(RestIndex))]
[JsonSerializable(typeof(Site))]
[JsonSerializable(typeof(SiteEntry))]
[JsonSerializable(typeof(SiteHealthTest))]
[JsonSerializable(typeof(Update))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
internal sealed partial class MainWpJson : JsonSerializerContext;
