namespace MainWp;

/// <summary>The kinds of thing that an error can be about; the noun in ids such as SiteNotFound.</summary>
public enum Resource
{
    /// <summary>Anything else.</summary>
    Item,

    /// <summary>A route of the REST API.</summary>
    Route,

    /// <summary>A child site.</summary>
    Site,

    /// <summary>An API key.</summary>
    ApiKey,

    /// <summary>A pending update.</summary>
    Update,

    /// <summary>A background job.</summary>
    Job,

    /// <summary>A post of a child site.</summary>
    SitePost,

    /// <summary>A page of a child site.</summary>
    SitePage,

    /// <summary>A user of a child site.</summary>
    SiteUser,

    /// <summary>An uptime monitor.</summary>
    Monitor,

    /// <summary>A setting of the dashboard.</summary>
    Setting,

    /// <summary>A product type of the cost tracker.</summary>
    CostProductType,

    /// <summary>A payment method of the cost tracker.</summary>
    CostPaymentMethod,
    /// <summary>A tag of sites.</summary>
    Tag,

    /// <summary>A client, to whom sites belong.</summary>
    Client,

    /// <summary>A field that clients have.</summary>
    ClientField,

    /// <summary>A cost.</summary>
    Cost,

    /// <summary>A plugin of a site.</summary>
    Plugin,

    /// <summary>A theme of a site.</summary>
    Theme,

    /// <summary>A saved connection.</summary>
    Connection,

    /// <summary>A user of the dashboard itself.</summary>
    DashboardUser,

    /// <summary>An application password of a dashboard user.</summary>
    ApplicationPassword,

    /// <summary>An ability of the Abilities API.</summary>
    Ability,
}
