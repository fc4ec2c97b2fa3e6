using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>What every object of the Wp Admin API carries: which service it is from, and what this version has no name for.</summary>
public abstract class WpAdminObject : ServiceObject
{
    /// <summary>The service that this object belongs to. Commands act on the object only through a session with that service.</summary>
    [JsonIgnore]
    public Uri? Service { get; internal set; }

    internal sealed override void Stamp(Uri address) => Service = address;
}
