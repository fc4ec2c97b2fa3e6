using MainWp.Emulator.Sites;

namespace MainWp.Emulator.Posts;

/// <summary>Posts, pages and users of a child site: the ones WordPress starts with, until somebody changes them.</summary>
internal sealed class ChildContent
{
    public ChildContent(Site site)
    {
        var written = site.LastSync.AddDays(-1);
        Entries =
        [
            new Entry { Id = 1, Type = "post", Title = "Hello world!", Slug = "hello-world", Content = "<p>A first post.</p>", Date = written },
            new Entry { Id = 2, Type = "page", Title = "Sample Page", Slug = "sample-page", Content = "<p>A first page.</p>", Date = written },
            new Entry { Id = 3, Type = "page", Title = "Privacy Policy", Slug = "privacy-policy", Status = "draft", Date = written },
        ];
        Users =
        [
            new ChildUser { Id = 1, Login = "admin", Email = "admin@example.test", Role = "administrator", Posts = 1 },
        ];
    }

    public List<Entry> Entries { get; }

    public List<ChildUser> Users { get; }

    public int NextEntryId => Entries.Select(entry => entry.Id).DefaultIfEmpty(0).Max() + 1;

    public int NextUserId => Users.Select(user => user.Id).DefaultIfEmpty(0).Max() + 1;
}
