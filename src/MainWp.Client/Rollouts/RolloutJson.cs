using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MainWp;

/// <summary>Writes a plan as people read and compare it: a line for each ring, site and update.</summary>
internal static class RolloutJson
{
    /// <summary>Tells an editor the schema of the file, which is among the project's documents.</summary>
    public const string SchemaName = "urn:mainwp-powershell:rollout:1";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Rollout rollout)
    {
        var text = new StringBuilder("{\n");
        Line(text, "$schema", SchemaName);
        text.Append("  \"schemaVersion\": ").Append(Rollout.CurrentSchema).Append(",\n");
        Line(text, "module", rollout.ModuleVersion?.ToString());
        Line(text, "dashboard", rollout.Dashboard!.OriginalString);
        Line(text, "createdAt", Text(rollout.CreatedAt));
        Line(text, "savedAt", Text(rollout.SavedAt));
        Line(text, "stoppedAt", Text(rollout.StoppedAt));
        Line(text, "soak", rollout.Soak.ToString("c", CultureInfo.InvariantCulture));
        Line(text, "maximumFailure", rollout.MaximumFailure);
        text.Append("  \"approveEach\": ").Append(rollout.ApproveEach ? "true" : "false").Append(",\n");
        text.Append("  \"allowNewerVersion\": ").Append(rollout.AllowNewerVersion ? "true" : "false").Append(",\n");
        Rows(text, "rings", rollout.Ring, Write).Append(",\n");
        Rows(text, "sites", rollout.Site, Write).Append(",\n");
        Rows(text, "updates", rollout.Update, Write).Append("\n}\n");
        return text.ToString();
    }

    private static void Write(Utf8JsonWriter row, RolloutRing ring)
    {
        row.WriteString("name", ring.Name);
        row.WriteString("state", ring.State.ToString());
        Optional(row, "startedAt", Text(ring.StartedAt));
        Optional(row, "judgedAt", Text(ring.JudgedAt));
        Optional(row, "soaksUntil", Text(ring.SoaksUntil));
        Optional(row, "completedAt", Text(ring.CompletedAt));
        Optional(row, "approvedAt", Text(ring.ApprovedAt));
        List(row, "jobs", ring.JobId);
    }

    private static void Write(Utf8JsonWriter row, RolloutSite site)
    {
        row.WriteString("ring", site.Ring);
        row.WriteNumber("siteId", site.SiteId);
        Optional(row, "site", site.SiteName);
        Optional(row, "url", site.SiteUrl?.OriginalString);
        Optional(row, "verdict", site.Verdict?.ToString());
        Optional(row, "problem", site.Problem);
        Optional(row, "mitigation", site.Mitigation);
        Write(row, "before", site.Before);
        Write(row, "after", site.After);
    }

    private static void Write(Utf8JsonWriter row, RolloutUpdate update)
    {
        row.WriteString("ring", update.Ring);
        row.WriteNumber("siteId", update.SiteId);
        Optional(row, "site", update.SiteName);
        row.WriteString("type", update.Type.ToString());
        row.WriteString("slug", update.Slug);
        Optional(row, "name", update.Name);
        Optional(row, "from", update.FromVersion?.ToString());
        Optional(row, "to", update.ToVersion?.ToString());
        row.WriteString("state", update.State.ToString());
        Optional(row, "error", update.Error);
        Optional(row, "startedAt", Text(update.StartedAt));
    }

    private static void Write(Utf8JsonWriter row, string name, SiteLook? look)
    {
        if (look is null)
            return;
        row.WriteStartObject(name);
        row.WriteString("at", Text(look.At));
        Optional(row, "httpStatus", look.HttpStatus);
        Optional(row, "isConnected", look.IsConnected);
        if (look.Page is { } page)
        {
            row.WriteStartObject("page");
            row.WriteNumber("status", page.Status);
            Optional(row, "url", page.Url?.OriginalString);
            row.WriteNumber("length", page.Length);
            row.WriteNumber("firstByteMs", page.FirstByteMs);
            Optional(row, "title", page.Title);
            Optional(row, "isErrorPage", page.IsErrorPage ? true : null);
            Optional(row, "isBlank", page.IsBlank ? true : null);
            Optional(row, "failure", page.Failure);
            row.WriteEndObject();
        }
        List(row, "activePlugins", look.ActivePlugin);
        row.WriteEndObject();
    }

    private static StringBuilder Rows<T>(StringBuilder text, string name, IReadOnlyList<T> rows, Action<Utf8JsonWriter, T> write)
    {
        text.Append("  \"").Append(name).Append("\": [");
        for (var at = 0; at < rows.Count; at++)
        {
            using var row = new MemoryStream();
            using (var writer = new Utf8JsonWriter(row, Options))
            {
                writer.WriteStartObject();
                write(writer, rows[at]);
                writer.WriteEndObject();
            }
            text.Append(at == 0 ? "\n    " : ",\n    ").Append(Encoding.UTF8.GetString(row.GetBuffer(), 0, (int)row.Length));
        }
        return text.Append(rows.Count == 0 ? "]" : "\n  ]");
    }

    private static void Line(StringBuilder text, string name, string? value)
    {
        if (value is not null)
            text.Append("  \"").Append(name).Append("\": \"").Append(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value)).Append("\",\n");
    }

    private static void Optional(Utf8JsonWriter row, string name, string? value)
    {
        if (value is not null)
            row.WriteString(name, value);
    }

    private static void Optional(Utf8JsonWriter row, string name, int? value)
    {
        if (value is not null)
            row.WriteNumber(name, value.Value);
    }

    private static void Optional(Utf8JsonWriter row, string name, bool? value)
    {
        if (value is not null)
            row.WriteBoolean(name, value.Value);
    }

    private static void List(Utf8JsonWriter row, string name, IReadOnlyList<string> items)
    {
        if (items.Count == 0)
            return;
        row.WriteStartArray(name);
        foreach (var item in items)
            row.WriteStringValue(item);
        row.WriteEndArray();
    }

    private static string? Text(DateTime? time) => time?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
