using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>
/// Routes below mainwp/v2/settings. All edits are PUT with JSON of exactly that content type; what was never saved comes as false or
/// null (settings.*).
/// </summary>
internal sealed class SettingsApi(Transport transport)
{
    public Task<GeneralSetting> GeneralAsync(CancellationToken stop) => GetAsync("general", MainWpJson.Default.GeneralSetting, stop);

    public Task<AdvancedSetting> AdvancedAsync(CancellationToken stop) => GetAsync("advanced", MainWpJson.Default.AdvancedSetting, stop);

    public Task<MonitoringSetting> MonitoringAsync(CancellationToken stop) => GetAsync("monitoring", MainWpJson.Default.MonitoringSetting, stop);

    public Task<ToolSetting> ToolsAsync(CancellationToken stop) => GetAsync("tools", MainWpJson.Default.ToolSetting, stop);

    public Task<InsightSetting> InsightsAsync(CancellationToken stop) => GetAsync("dashboard-insights", MainWpJson.Default.InsightSetting, stop);

    public async Task<CostTrackerSetting> CostTrackerAsync(CancellationToken stop)
    {
        var setting = await GetAsync("cost-tracker", MainWpJson.Default.CostTrackerSetting, stop).ConfigureAwait(false);
        foreach (var type in setting.ProductTypes)
            type.Dashboard = setting.Dashboard;
        foreach (var method in setting.PaymentMethods)
            method.Dashboard = setting.Dashboard;
        return setting;
    }

    public async Task<IReadOnlyList<EmailSetting>> EmailsAsync(CancellationToken stop) =>
        (await transport.RowsAsync(Request.Get("settings/emails"), "data", MainWpJson.Default.EmailSetting, stop).ConfigureAwait(false)).Items;

    public async Task<IReadOnlyList<ApiBackupSetting>> ApiBackupsAsync(CancellationToken stop)
    {
        var (backups, _) = await transport.ObjectAsync(Request.Get("settings/api-backups"), "data", MainWpJson.Default.ApiBackups, stop).ConfigureAwait(false);
        var settings = new List<ApiBackupSetting>();
        foreach (var provider in backups?.Providers ?? [])
        {
            provider.Value.Provider = NamedValueConverter<BackupProvider>.Parse(provider.Key);
            provider.Value.Dashboard = transport.Connection.Address;
            settings.Add(provider.Value);
        }
        return settings;
    }

    public Task ChangeAsync(GeneralSetting change, CancellationToken stop) => PutAsync("general", change, MainWpJson.Default.GeneralSetting, stop);

    public Task ChangeAsync(AdvancedSetting change, CancellationToken stop) => PutAsync("advanced", change, MainWpJson.Default.AdvancedSetting, stop);

    public Task ChangeAsync(MonitoringSetting change, CancellationToken stop)
    {
        if (change.Interval == MonitorPeriod.UseGlobal || change.Timeout == MonitorPeriod.UseGlobal || change.Type == MonitorType.UseGlobal || change.Method == MonitorMethod.UseGlobal)
            throw MonitorPeriod.Invalid(Messages.GlobalOnly);
        if (change.Interval is { } interval)
            MonitorPeriod.IntervalToSend(interval);
        if (change.Timeout is { } timeout)
            MonitorPeriod.TimeoutToSend(timeout);
        return PutAsync("monitoring", change, MainWpJson.Default.MonitoringSetting, stop);
    }

    public Task ChangeAsync(ToolSetting change, CancellationToken stop) => PutAsync("tools", change, MainWpJson.Default.ToolSetting, stop);

    public Task ChangeAsync(InsightSetting change, CancellationToken stop) => PutAsync("dashboard-insights", change, MainWpJson.Default.InsightSetting, stop);

    /// <summary>Changes one kind of email. A field that is not sent returns to MainWP's default, so all fields are read first and sent.</summary>
    public async Task ChangeAsync(EmailType type, EmailPatch change, CancellationToken stop)
    {
        if (change.IsEmpty)
            throw NothingGiven();
        var about = new Subject(Resource.Setting, $"The email {type}");
        var now = (await EmailsAsync(stop).ConfigureAwait(false)).FirstOrDefault(mail => mail.Type == type)
            ?? throw Failure.NotFound(Request.Get("settings/emails"), transport.Connection, about);
        var body = new JsonObject
        {
            ["heading"] = change.Heading ?? now.Heading,
            ["subject"] = change.Subject ?? now.Subject,
            ["disable"] = change.Enabled is { } enabled ? (enabled ? 0 : 1) : now.IsDisabled ? 1 : 0,
        };
        // The server refuses an empty recipient. Leaving it out gives the default, which is what an empty one means.
        if ((change.Recipient ?? now.Recipient) is { Length: > 0 } recipient)
            body["recipients"] = recipient;
        var slug = type switch { EmailType.DailyDigest => "daily_digest", EmailType.SiteHealth => "site_health", EmailType.DeactivatedLicenseAlert => "deactivated_license_alert", _ => "uptime" };
        await transport.DoAsync(Put($"settings/emails/{slug}/edit", body) with { About = about }, stop).ConfigureAwait(false);
    }

    /// <summary>
    /// Changes the cost tracker's settings. A field that was never saved and is not sent becomes null, so all fields are read first and
    /// sent. If the server still does not change a field, that is an error.
    /// </summary>
    public async Task ChangeAsync(CostTrackerPatch change, CancellationToken stop)
    {
        if (change.IsEmpty)
            throw NothingGiven();
        var now = await CostTrackerAsync(stop).ConfigureAwait(false);
        var wanted = new CostTrackerSetting
        {
            Currency = change.Currency ?? now.Currency,
            CurrencyPosition = change.CurrencyPosition ?? now.CurrencyPosition,
            ThousandSeparator = change.ThousandSeparator ?? now.ThousandSeparator,
            DecimalSeparator = change.DecimalSeparator ?? now.DecimalSeparator,
            Decimals = change.Decimals ?? now.Decimals,
        };
        var body = new JsonObject
        {
            ["currency"] = wanted.Currency,
            ["currency_position"] = wanted.CurrencyPosition switch { CurrencyPosition.Right => "right", CurrencyPosition.LeftSpace => "left_space", CurrencyPosition.RightSpace => "right_space", _ => "left" },
            ["thousand_separator"] = wanted.ThousandSeparator,
            ["decimal_separator"] = wanted.DecimalSeparator,
            ["decimals"] = wanted.Decimals,
        };
        var (saved, _) = await transport.ObjectAsync(Put("settings/cost-tracker/edit", body), "data", MainWpJson.Default.CostTrackerSetting, stop).ConfigureAwait(false);
        var refused = new List<string>();
        Compare(nameof(wanted.Currency), wanted.Currency, saved?.Currency);
        Compare(nameof(wanted.ThousandSeparator), wanted.ThousandSeparator, saved?.Format?.ThousandSeparator);
        Compare(nameof(wanted.DecimalSeparator), wanted.DecimalSeparator, saved?.Format?.DecimalSeparator);
        Compare(nameof(wanted.Decimals), wanted.Decimals ?? 0, saved?.Format?.Decimals ?? 0);
        if (refused.Count > 0)
            throw new MainWpException(ErrorKind.NotDone, Messages.CostSettingsIgnored(transport.Connection.Address, string.Join(", ", refused))) { Resource = Resource.Setting };

        void Compare(string name, object? one, object? other)
        {
            if (!Equals(one, other))
                refused.Add(name);
        }
    }

    public async Task<CostProductType> AddProductTypeAsync(string title, string? color, string? icon, CancellationToken stop)
    {
        var body = new JsonObject { ["title"] = title };
        if (color is not null)
            body["color"] = color;
        if (icon is not null)
            body["icon"] = IconOf(icon);
        var request = Request.Post("settings/cost-tracker/product-types/add", RequestBody.Json(body, MainWpJson.Default.JsonObject)) with { About = new Subject(Resource.CostProductType, $"Product type '{title}'") };
        return await ReadProductTypeAsync(request, stop).ConfigureAwait(false);
    }

    /// <summary>Changes a product type. Without a color or icon the server would set its default, so the current ones are sent.</summary>
    public async Task<CostProductType> ChangeProductTypeAsync(CostProductType now, string? title, string? color, string? icon, CancellationToken stop)
    {
        if (title is null && color is null && icon is null)
            throw NothingGiven();
        var body = new JsonObject { ["title"] = title ?? now.Title };
        if ((color ?? now.Color) is { Length: > 0 } anyColor)
            body["color"] = anyColor;
        if ((icon ?? now.Icon) is { Length: > 0 } anyIcon)
            body["icon"] = IconOf(anyIcon);
        var request = Put($"settings/cost-tracker/product-types/{Uri.EscapeDataString(now.Slug)}/edit", body) with { About = new Subject(Resource.CostProductType, $"Product type '{now.Slug}'") };
        return await ReadProductTypeAsync(request, stop).ConfigureAwait(false);
    }

    public Task RemoveProductTypeAsync(CostProductType type, CancellationToken stop) =>
        transport.DoAsync(Request.Delete($"settings/cost-tracker/product-types/{Uri.EscapeDataString(type.Slug)}/delete") with { About = new Subject(Resource.CostProductType, $"Product type '{type.Slug}'") }, stop);

    public Task<CostPaymentMethod> AddPaymentMethodAsync(string title, CancellationToken stop) =>
        ReadPaymentMethodAsync(
            Request.Post("settings/cost-tracker/payment-methods/add", RequestBody.Json(new JsonObject { ["title"] = title }, MainWpJson.Default.JsonObject)) with { About = new Subject(Resource.CostPaymentMethod, $"Payment method '{title}'") }, stop);

    public Task<CostPaymentMethod> ChangePaymentMethodAsync(CostPaymentMethod now, string title, CancellationToken stop) =>
        ReadPaymentMethodAsync(
            Put($"settings/cost-tracker/payment-methods/{Uri.EscapeDataString(now.Slug)}/edit", new JsonObject { ["title"] = title }) with { About = new Subject(Resource.CostPaymentMethod, $"Payment method '{now.Slug}'") }, stop);

    public Task RemovePaymentMethodAsync(CostPaymentMethod method, CancellationToken stop) =>
        transport.DoAsync(Request.Delete($"settings/cost-tracker/payment-methods/{Uri.EscapeDataString(method.Slug)}/delete") with { About = new Subject(Resource.CostPaymentMethod, $"Payment method '{method.Slug}'") }, stop);

    /// <summary>Changes a provider of backups. The answer contains the unencrypted secrets, so nothing of it is read.</summary>
    public async Task ChangeAsync(BackupProvider provider, ApiBackupPatch change, CancellationToken stop)
    {
        var body = new JsonObject();
        if (change.Enabled is { } enabled)
            body["enabled"] = enabled;
        Add("url", change.Url);
        Add("site_path", change.SitePath);
        Add("username", change.UserName);
        Add("account_email", change.AccountEmail);
        Add("company_id", change.CompanyId);
        Add("password", change.Password);
        if (change.ApiKey is not null)
            body["secrets"] = new JsonObject { ["api_key"] = change.ApiKey };
        var request = Put($"settings/api-backups/{provider.ToString().ToLowerInvariant()}/edit", body) with { About = new Subject(Resource.Setting, $"the backup provider {provider}") };
        await transport.DoAsync(request, stop).ConfigureAwait(false);

        void Add(string name, string? value)
        {
            if (value is not null)
                body[name] = value;
        }
    }

    /// <summary>Removes the license data of all extensions.</summary>
    public Task ClearActivationAsync(CancellationToken stop) => transport.DoAsync(Request.Post("settings/tools/clear-activation-data"), stop);

    /// <summary>Shows again the notices that the account behind the key has dismissed.</summary>
    public Task RestoreInfoMessagesAsync(CancellationToken stop) => transport.DoAsync(Request.Post("settings/tools/restore-info-messages"), stop);

    /// <summary>The error for a thing of the cost tracker that is not in an answer.</summary>
    public MainWpException NotFound(Resource resource, string name) => Failure.NotFound(Request.Get("settings/cost-tracker"), transport.Connection, new Subject(resource, name));

    private async Task<T> GetAsync<T>(string area, JsonTypeInfo<T> type, CancellationToken stop)
        where T : class
    {
        var request = Request.Get($"settings/{area}");
        var (setting, _) = await transport.ObjectAsync(request, "data", type, stop).ConfigureAwait(false);
        return setting ?? throw Failure.Unreadable(request, transport.Connection, new JsonException("there are no settings in it"));
    }

    private async Task PutAsync<T>(string area, T change, JsonTypeInfo<T> type, CancellationToken stop)
    {
        var body = (JsonObject)JsonSerializer.SerializeToNode(change, type)!;
        await transport.DoAsync(Put($"settings/{area}/edit", body), stop).ConfigureAwait(false);
    }

    private static Request Put(string route, JsonObject body) => body.Count > 0 ? Request.Put(route, RequestBody.Json(body, MainWpJson.Default.JsonObject)) : throw NothingGiven();

    private async Task<CostProductType> ReadProductTypeAsync(Request request, CancellationToken stop)
    {
        var rows = await transport.RowsAsync(request, "data", MainWpJson.Default.CostProductType, stop).ConfigureAwait(false);
        if (rows.Items.Count == 0)
            throw Failure.Unreadable(request, transport.Connection, new JsonException("there is no product type in it"));
        rows.Items[0].Slug = rows.Keys[0] ?? "";
        return rows.Items[0];
    }

    private async Task<CostPaymentMethod> ReadPaymentMethodAsync(Request request, CancellationToken stop)
    {
        var rows = await transport.RowsAsync(request, "data", MainWpJson.Default.String, stop).ConfigureAwait(false);
        return rows.Items.Count > 0
            ? new CostPaymentMethod { Dashboard = transport.Connection.Address, Slug = rows.Keys[0] ?? "", Title = System.Net.WebUtility.HtmlDecode(rows.Items[0]) }
            : throw Failure.Unreadable(request, transport.Connection, new JsonException("there is no payment method in it"));
    }

    // The server returns the icons of its own set without the kind, but needs the kind in a change.
    private static string IconOf(string icon) => icon.Contains(':') ? icon : $"deficon:{icon}";

    private static MainWpException NothingGiven() => new(ErrorKind.InvalidArgument, Messages.NothingToChange) { Resource = Resource.Setting };
}
