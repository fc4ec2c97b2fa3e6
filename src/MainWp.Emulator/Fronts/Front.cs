using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.Fronts;

/// <summary>Something that stands between a client and a dashboard: it may answer instead, change the request, or change the answer.</summary>
internal abstract class Front
{
    /// <summary>Turns on what the front does inside the dashboard.</summary>
    public virtual void Attach(Dashboard dashboard)
    {
    }

    public virtual void Detach(Dashboard dashboard)
    {
    }

    /// <summary>What it answers instead of the dashboard; null lets the request pass, possibly changed.</summary>
    public virtual Reply? Answer(FrontRequest request) => null;

    /// <summary>Changes the answer.</summary>
    public virtual Reply Change(FrontRequest request, Reply reply) => reply;
}
