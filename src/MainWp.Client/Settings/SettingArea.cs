namespace MainWp;

/// <summary>The areas that the dashboard's settings are divided into.</summary>
public enum SettingArea
{
    /// <summary>Update checks, automatic updates, formats, backups.</summary>
    General,

    /// <summary>Requests to child sites and their signatures.</summary>
    Advanced,

    /// <summary>Uptime and site health.</summary>
    Monitoring,

    /// <summary>Currency, product types and payment methods.</summary>
    CostTracker,

    /// <summary>Dashboard Insights.</summary>
    Insights,

    /// <summary>Look and help of the dashboard.</summary>
    Tools,

    /// <summary>The mails that it sends.</summary>
    Email,

    /// <summary>The providers of backups.</summary>
    ApiBackup,
}
