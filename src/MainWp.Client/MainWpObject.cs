using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>What every object of a dashboard carries: where it is from, and what this version has no name for.</summary>
public abstract class MainWpObject : ServiceObject
{
    /// <summary>The dashboard that this object belongs to. Commands act on the object only through a session of that dashboard.</summary>
    [JsonIgnore]
    public Uri? Dashboard { get; internal set; }

    internal sealed override void Stamp(Uri address) => Dashboard = address;
}
