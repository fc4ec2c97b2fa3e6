namespace MainWp.PowerShell.Binding;

/// <summary>How one kind of thing is named by objects and rows.</summary>
/// <param name="Noun">The noun of its commands, such as MainWpSite.</param>
/// <param name="Word">What a person calls it, such as "site".</param>
/// <param name="Resource">The kind of thing, for error ids.</param>
internal sealed record Naming(string Noun, string Word, Resource Resource)
{
    /// <summary>The nouns of the objects that name it: its own, and those that are about the whole thing.</summary>
    public IReadOnlyList<string> Nouns { get; init; } = [Noun];

    /// <summary>The properties that hold its id, best first.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>The properties that hold its name, best first.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The properties that hold its address, best first.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>True where objects of other nouns name it by its own property, as plugins name their site by SiteId.</summary>
    public bool IsNamedByOthers { get; init; }

    /// <summary>What a user passes in place of an object.</summary>
    public string Handle { get; init; } = $"the {Word}'s id";

    /// <summary>"a" or "an".</summary>
    public string Article => NounRules.ArticleOf(Word);

    /// <summary>The command that reads it.</summary>
    public string Reader => $"Get-{Noun}";

    /// <summary>The columns that are named for the noun. Their meaning is clear in any file.</summary>
    public IReadOnlyList<string> NamedIds => [.. Ids.Concat(Names).Concat(Addresses).Where(column => !NounRules.IsCommon(column))];
}
