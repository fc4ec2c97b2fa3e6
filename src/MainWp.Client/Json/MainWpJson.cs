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
[JsonSerializable(typeof(ApiKey))]
[JsonSerializable(typeof(ApiKeyChange))]
[JsonSerializable(typeof(ApiKeyToken))]
[JsonSerializable(typeof(ConnectionList))]
[JsonSerializable(typeof(ConnectionSecrets))]
[JsonSerializable(typeof(Count))]
[JsonSerializable(typeof(IssuedPassword))]
[JsonSerializable(typeof(CronSetting))]
[JsonSerializable(typeof(MonitorTime))]
[JsonSerializable(typeof(RestIndex))]
[JsonSerializable(typeof(Site))]
[JsonSerializable(typeof(SiteEntry))]
[JsonSerializable(typeof(SiteHealthTest))]
[JsonSerializable(typeof(Update))]
[JsonSerializable(typeof(BatchUpdateAnswer))]
[JsonSerializable(typeof(ItemOutcome))]
[JsonSerializable(typeof(Job))]
[JsonSerializable(typeof(RunUpdatesInput))]
[JsonSerializable(typeof(AdvancedSetting))]
[JsonSerializable(typeof(ApiBackups))]
[JsonSerializable(typeof(CostProductType))]
[JsonSerializable(typeof(CostTrackerSetting))]
[JsonSerializable(typeof(EmailSetting))]
[JsonSerializable(typeof(GeneralSetting))]
[JsonSerializable(typeof(InsightSetting))]
[JsonSerializable(typeof(Monitor))]
[JsonSerializable(typeof(MonitorCheck))]
[JsonSerializable(typeof(MonitorHeartbeat))]
[JsonSerializable(typeof(MonitorIncident))]
[JsonSerializable(typeof(MonitorSetting))]
[JsonSerializable(typeof(MonitoringSetting))]
[JsonSerializable(typeof(ToolJob))]
[JsonSerializable(typeof(ToolJobStart))]
[JsonSerializable(typeof(ToolSetting))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(AbandonedItem))]
[JsonSerializable(typeof(Client))]
[JsonSerializable(typeof(ClientChange))]
[JsonSerializable(typeof(ClientField))]
[JsonSerializable(typeof(ClientFieldChange))]
[JsonSerializable(typeof(CostEntry))]
[JsonSerializable(typeof(NewSite))]
[JsonSerializable(typeof(NewSiteAnswer))]
[JsonSerializable(typeof(SiteChange))]
[JsonSerializable(typeof(SiteCheck))]
[JsonSerializable(typeof(SiteEdit))]
[JsonSerializable(typeof(SiteIds))]
[JsonSerializable(typeof(SiteItemSlug))]
[JsonSerializable(typeof(SiteItemSlugs))]
[JsonSerializable(typeof(SitePlugin))]
[JsonSerializable(typeof(SiteSecurity))]
[JsonSerializable(typeof(SiteTheme))]
[JsonSerializable(typeof(Tag))]
[JsonSerializable(typeof(TagChange))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(OAuthTokenAnswer))]
[JsonSerializable(typeof(WpAdminAuthEvent))]
[JsonSerializable(typeof(WpAdminBackup))]
[JsonSerializable(typeof(WpAdminBackupOrder))]
[JsonSerializable(typeof(WpAdminSite))]
[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
internal sealed partial class MainWpJson : JsonSerializerContext;
