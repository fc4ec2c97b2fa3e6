namespace MainWp;

/// <summary>What one rule found.</summary>
/// <param name="Verdict">Its severity.</param>
/// <param name="Text">The finding in one sentence, without the site's name.</param>
internal sealed record RolloutFinding(RolloutVerdict Verdict, string Text);
