using System.Management.Automation;

namespace MainWp.PowerShell.Binding;

/// <summary>What a value says about the thing that it names.</summary>
/// <param name="Value">What was given.</param>
/// <param name="Standing">How surely it is of the wanted kind.</param>
/// <param name="Nouns">What it is instead, best first; empty where it is of that kind.</param>
internal sealed record NamedThing(GivenValue Value, Standing Standing, IReadOnlyList<string> Nouns)
{
    /// <summary>Its id; null for none.</summary>
    public string? Id { get; init; }

    /// <summary>Its name; null for none.</summary>
    public string? Name { get; init; }

    /// <summary>Its address; null for none.</summary>
    public string? Address { get; init; }

    /// <summary>The ids of a row that contradict each other, with their columns; null where they agree.</summary>
    public string? OtherIds { get; init; }

    /// <summary>What it is called in messages.</summary>
    public string Given { get; init; } = "";

    /// <summary>True if the value may be out of date and contains a name. The name is compared before anything is sent.</summary>
    public bool IsComparable => Value.IsRow && Id is not null && (Name ?? Address) is not null;

    /// <summary>Reads a value.</summary>
    /// <exception cref="PSInvalidCastException">It does not name a thing of this kind, nor one of another known kind.</exception>
    public static NamedThing Of(object given, Naming naming)
    {
        var value = GivenValue.Of(given);
        if (value.Text is { } text)
            return new NamedThing(value, Standing.Typed, []) { Id = text, Given = text };
        var (standing, nouns) = Judge(value, naming);
        var isOther = standing == Standing.Other;
        var thing = isOther && !IsNamedBy(nouns[0], naming) ? null : Read(value, standing, nouns, naming, isOther);
        if (thing is not null && (thing.Id is not null || thing.Name is not null || thing.Address is not null || (value.IsLive && !isOther)))
            return thing;
        return isOther ? new NamedThing(value, Standing.Foreign, nouns) { Given = value.ToString() } : throw new PSInvalidCastException(Messages.NothingNamed(value, naming));
    }

    /// <summary>What an object on a thing, such as a plugin on a site, says of that thing.</summary>
    public static NamedThing PartOf(GivenValue value, Naming naming) => Read(value, Standing.Own, [], naming, isNamedByOther: true);

    // Ids of the Wp Admin API are not those of a dashboard.
    private static bool IsNamedBy(string noun, Naming naming) => naming.IsNamedByOthers && NounRules.IsOfWpAdmin(noun) == NounRules.IsOfWpAdmin(naming.Noun);

    private static NamedThing Read(GivenValue value, Standing standing, IReadOnlyList<string> nouns, Naming naming, bool isNamedByOther)
    {
        // The Id of a backup is not the id of its site.
        var isKin = value.Noun is { } noun && noun != naming.Noun && noun != NounRules.Untyped;
        var ids = Fitting(naming.Ids, isNamedByOther);
        var id = value.TextOf(isKin ? [.. ids.Where(column => column != "Id")] : ids);
        var name = value.TextOf(Fitting(naming.Names, isNamedByOther));
        var address = value.TextOf(Fitting(naming.Addresses, isNamedByOther));
        var given = value.IsLive && standing == Standing.Own && !isNamedByOther ? value.ToString() : name ?? address ?? (id is null ? value.ToString() : $"{naming.Word} {id}");
        return new NamedThing(value, standing, nouns) { Id = id, Name = name, Address = address, Given = given, OtherIds = OtherIds() };

        // A row that the module exported has the same id under each name: if one was edited, none of them is surely meant.
        string? OtherIds()
        {
            if (!value.IsRow || value.Noun != naming.Noun || isNamedByOther)
                return null;
            var cells = ids.Select(column => (Column: column, Text: value.TextOf([column]))).Where(cell => cell.Text is not null).ToList();
            return cells.Select(cell => cell.Text).Distinct().Count() > 1 ? string.Join(", ", cells.Select(cell => $"{cell.Column} {cell.Text}")) : null;
        }

        IReadOnlyList<string> Fitting(IReadOnlyList<string> columns, bool onlyNamed) => onlyNamed ? [.. columns.Where(naming.NamedIds.Contains)] : columns;
    }

    private static (Standing Standing, IReadOnlyList<string> Nouns) Judge(GivenValue value, Naming naming)
    {
        if (value.Noun is { } noun)
            return naming.Nouns.Contains(noun) ? (Standing.Own, []) : (Standing.Other, [noun]);
        if (!value.IsRow)
            return (Standing.Unclear, []);
        var columns = value.Columns;
        var (likely, most) = NounRules.Likely(columns);
        var isNamed = value.TextOf(naming.NamedIds) is not null;
        if (likely.Any(naming.Nouns.Contains))
            return isNamed || !naming.Ids.Contains("Id") || value.TextOf(naming.Addresses) is not null || (likely.All(naming.Nouns.Contains) && most * 2 >= columns.Count) ? (Standing.Own, []) : (Standing.Unclear, []);
        // One or two columns of another noun prove nothing beside an id that is named for this noun.
        if (isNamed && NounRules.Telltale(columns, naming) is null && most - NounRules.Score(columns, naming.Nouns) < 2)
            return (Standing.Own, []);
        if (most < 2)
            return (Standing.Unclear, []);
        return (Standing.Other, likely);
    }
}
