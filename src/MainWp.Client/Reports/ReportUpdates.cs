namespace MainWp.Reports;

/// <summary>Pending updates of a site by type.</summary>
internal sealed record ReportUpdates(int Core, int Plugin, int Theme, int Translation)
{
    public int Count() => Core + Plugin + Theme + Translation;
}
