namespace MainWp.PowerShell.Binding;

/// <summary>What names a thing of a dashboard: an id, a name, or the object itself, which knows its dashboard.</summary>
public abstract class Reference
{
    private protected Reference(NamedThing thing, Naming naming)
        : this(thing.Given, thing.Value.Origin, naming) => Thing = thing;

    private protected Reference(string given, Uri? dashboard, Naming naming)
    {
        Given = given;
        Dashboard = dashboard;
        Naming = naming;
    }

    /// <summary>The dashboard of the object that was given; null for a bare id or name.</summary>
    internal Uri? Dashboard { get; private protected set; }

    /// <summary>What an object or a row said; null where the reference was put together from parameters.</summary>
    internal NamedThing? Thing { get; }

    /// <summary>How its kind is named.</summary>
    internal Naming Naming { get; }

    /// <summary>True once a changing command has admitted it: then what comes from a file is compared before anything is sent.</summary>
    internal bool IsForChange { get; private set; }

    /// <summary>What the user gave.</summary>
    private protected string Given { get; }

    /// <summary>Lets a command act on it. A change needs what is surely the thing; a reading command also takes what names it, as a plugin names its site.</summary>
    /// <param name="command">The command's class, to name the one that would be right; null for a thing that is named beside the target.</param>
    /// <param name="isChange">True for a command that changes something.</param>
    /// <exception cref="MainWpException">NounMismatch, or Mismatch where the ids of a row contradict each other.</exception>
    internal virtual void Admit(Type? command, bool isChange)
    {
        IsForChange |= isChange;
        if (Thing?.OtherIds is { } ids)
            throw new MainWpException(ErrorKind.Mismatch, Messages.IdsContradict(Naming, ids)) { Resource = Naming.Resource };
        if (Thing is not { } thing || thing.Standing is Standing.Typed or Standing.Own || (!isChange && thing.Standing != Standing.Foreign))
            return;
        throw new MainWpException(ErrorKind.NounMismatch, thing.Standing == Standing.Unclear
            ? Messages.UnclearRow(thing.Value, Naming)
            : Messages.OtherNoun(NounRules.Describe(thing.Nouns, thing.Value), thing.Value.Noun is not null, command is null ? null : Siblings.Of(command, thing.Nouns), Naming))
        {
            Resource = Naming.Resource,
        };
    }

    /// <inheritdoc/>
    public override string ToString() => Given;
}
