namespace MainWp.Emulator.Fronts;

/// <summary>The API has another root.</summary>
internal sealed class PrefixFront(string path) : Front
{
    public override void Attach(Dashboard dashboard) => dashboard.RestPrefix = "/" + path.Trim('/');

    public override void Detach(Dashboard dashboard) => dashboard.RestPrefix = Dashboard.UsualPrefix;
}
