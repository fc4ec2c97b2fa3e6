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
        using var text = new MemoryStream();
        Write(rollout, text);
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    /// <summary>Writes it line by line, because the text of a plan for a thousand sites is several megabytes long and is written at each step.</summary>
    public static void Write(Rollout rollout, Stream file)
    {
        Put(file, "{\n");
        Line(file, "$schema", SchemaName);
        Put(file, $"  \"schemaVersion\": {Rollout.CurrentSchema},\n");
        Line(file, "module", rollout.ModuleVersion?.ToString());
        Line(file, "dashboard", rollout.Dashboard!.OriginalString);
        Line(file, "createdAt", Text(rollout.CreatedAt));
        Line(file, "savedAt", Text(rollout.SavedAt));
        Line(file, "stoppedAt", Text(rollout.StoppedAt));
        Line(file, "soak", rollout.Soak.ToString("c", CultureInfo.InvariantCulture));
        Line(file, "maximumFailure", rollout.MaximumFailure);
        Put(file, $"  \"approveEach\": {(rollout.ApproveEach ? "true" : "false")},\n");
        Put(file, $"  \"allowNewerVersion\": {(rollout.AllowNewerVersion ? "true" : "false")},\n");
        Rows(file, "rings", rollout.Ring, Write);
        Put(file, ",\n");
        Rows(file, "sites", rollout.Site, Write);
        Put(file, ",\n");
        Rows(file, "updates", rollout.Update, Write);
        Put(file, "\n}\n");
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

    private static void Rows<T>(Stream file, string name, IReadOnlyList<T> rows, Action<Utf8JsonWriter, T> write)
    {
        Put(file, $"  \"{name}\": [");
        using var line = new MemoryStream();
        using var row = new Utf8JsonWriter(line, Options);
        for (var at = 0; at < rows.Count; at++)
        {
            line.SetLength(0);
            row.Reset();
            row.WriteStartObject();
            write(row, rows[at]);
            row.WriteEndObject();
            row.Flush();
            Put(file, at == 0 ? "\n    " : ",\n    ");
            line.WriteTo(file);
        }
        Put(file, rows.Count == 0 ? "]" : "\n  ]");
    }

    private static void Line(Stream file, string name, string? value)
    {
        if (value is not null)
            Put(file, $"  \"{name}\": \"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value)}\",\n");
    }

    private static void Put(Stream file, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        file.Write(bytes, 0, bytes.Length);
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
