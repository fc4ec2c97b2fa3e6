using System.Management.Automation;

namespace MainWp.PowerShell.Binding;

/// <summary>Names a tag by id, name or object.</summary>
public sealed class TagReference : NumberedReference
{
    /// <summary>By id.</summary>
    public TagReference(long id)
        : base(OfNumber(id))
    {
    }

    /// <summary>By id or name.</summary>
    public TagReference(string idOrName)
        : base(OfText(idOrName))
    {
    }

    /// <summary>By the tag itself.</summary>
    public TagReference(Tag tag)
        : base((tag.Id, tag.Name, tag.Dashboard))
    {
    }

    /// <summary>By a tag as a site names it.</summary>
    public TagReference(SiteTag tag)
        : base((tag.Id, tag.Name, null))
    {
    }

    /// <summary>By a tag that went through Export-Clixml or a CSV file.</summary>
    public TagReference(PSObject value)
        : base(Read(value))
    {
    }

    /// <inheritdoc/>
    internal override Resource Resource => Resource.Tag;

    /// <inheritdoc/>
    internal override string Noun => "tag";

    private protected override Task RequireAsync(MainWpClient client, int id, CancellationToken stop) =>
        client.Tags.Directory.RequireAsync(id, entry => entry.Id == id, stop);

    private protected override async Task<int> FindAsync(MainWpClient client, string name, CancellationToken stop) =>
        (await client.Tags.Directory.FindAsync(name, stop)).Id;

    private static (long? Id, string Given, Uri? Dashboard) Read(PSObject value) => value.BaseObject switch
    {
        TagReference reference => (reference.Number, reference.Given, reference.Dashboard),
        Tag tag => (tag.Id, tag.Name, tag.Dashboard),
        SiteTag tag => (tag.Id, tag.Name, null),
        _ => OfValue(value, "Tag", isNamedByOthers: false, "TagName", "Name"),
    };
}
