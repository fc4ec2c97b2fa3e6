namespace MainWp;

/// <summary>The routes that install updates, from wide to narrow.</summary>
internal enum BatchStepKind
{
    /// <summary>updates/update: everything on every site; it takes no filter at all.</summary>
    AllSites,

    /// <summary>The ability run-updates-v1: these sites, types and items.</summary>
    Ability,

    /// <summary>updates/{id}/update: everything on one site.</summary>
    WholeSite,

    /// <summary>updates/{id}/update/wp: WordPress on one site.</summary>
    Core,

    /// <summary>updates/{id}/update/plugins, themes or translations: these items of one site.</summary>
    Items,
}
