namespace MainWp;

/// <summary>The providers of backups that the dashboard knows.</summary>
public enum BackupProvider
{
    /// <summary>Not known to this version.</summary>
    Unknown,

    /// <summary>Cloudways.</summary>
    Cloudways,

    /// <summary>GridPane.</summary>
    GridPane,

    /// <summary>Vultr.</summary>
    Vultr,

    /// <summary>Akamai (Linode).</summary>
    Linode,

    /// <summary>DigitalOcean.</summary>
    DigitalOcean,

    /// <summary>cPanel with WP Toolkit.</summary>
    CPanel,

    /// <summary>Plesk.</summary>
    Plesk,

    /// <summary>Kinsta.</summary>
    Kinsta,
}
