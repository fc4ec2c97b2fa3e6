namespace MainWp.PowerShell.Binding;

/// <summary>How surely a value names a thing of the wanted kind.</summary>
internal enum Standing
{
    /// <summary>Typed: a number, a name or an address.</summary>
    Typed,

    /// <summary>An object or a row of that kind.</summary>
    Own,

    /// <summary>An object of another noun that names the thing, as a plugin names its site: enough for reading.</summary>
    Other,

    /// <summary>An object of another noun that does not name the thing.</summary>
    Foreign,

    /// <summary>A row that does not say what it is: enough for reading.</summary>
    Unclear,
}
