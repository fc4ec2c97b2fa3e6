namespace MainWp.PowerShell.Binding;

/// <summary>What names a thing of a dashboard: an id, a name, or the object itself, which knows its dashboard.</summary>
public abstract class Reference
{
    private protected Reference(string given, Uri? dashboard)
    {
        Given = given;
        Dashboard = dashboard;
    }

    /// <summary>The dashboard of the object that was given; null for a bare id or name.</summary>
    internal Uri? Dashboard { get; }

    /// <summary>What the user gave.</summary>
    private protected string Given { get; }

    /// <inheritdoc/>
    public override string ToString() => Given;
}
