namespace MainWp.Emulator.Faults;

/// <summary>When PHP's complaints appear in front of the JSON.</summary>
internal enum PhpWarnings
{
    Never,

    /// <summary>On the routes whose code complains, unless the client asks for JSON: display_errors is on.</summary>
    OnFaultyRoutes,

    /// <summary>On every route, unless the client asks for JSON.</summary>
    UnlessJsonIsAsked,

    Always,
}
