namespace MainWp;

/// <summary>What one rule found.</summary>
/// <param name="Verdict">How grave it is.</param>
/// <param name="Text">What it is, in one sentence without the site's name.</param>
internal sealed record RolloutFinding(RolloutVerdict Verdict, string Text);
